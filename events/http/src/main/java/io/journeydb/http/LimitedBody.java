package io.journeydb.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that must not go on above a limit: reading on then is answered with 413. For one thread. */
public final class LimitedBody extends FilterInputStream {

    private long left;
    private boolean closed;

    /** The body, of which at most so many bytes are read. */
    public LimitedBody(InputStream body, long mostBytes) {
        super(body);
        this.left = mostBytes;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        int read = super.read(into, start, length);
        count(read);
        return read;
    }

    /**
     * Reads the rest, to the limit: the stream below would read on for as long as anything comes, so over the limit it is left
     * as it is.
     *
     * @throws ClientErrorException if the rest goes on above the limit
     */
    @Override
    public void close() throws IOException {
        if (closed || isOver()) {
            return;
        }
        closed = true;
        transferTo(OutputStream.nullOutputStream());
        super.close();
    }

    /** Whether more than the limit was read. */
    public boolean isOver() {
        return left < 0;
    }

    private void count(int read) {
        left -= Math.max(0, read);
        if (isOver()) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
