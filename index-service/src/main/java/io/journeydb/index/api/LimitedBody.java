package io.journeydb.index.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that must not go on above a limit. For one thread. */
final class LimitedBody extends FilterInputStream {

    private long left;

    LimitedBody(InputStream body, long mostBytes) {
        super(body);
        this.left = mostBytes;
    }

    /** The body goes on. Unlike other exceptions while JSON is read, one of input and output comes out as it is. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
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

    private void count(int read) throws TooLargeException {
        left -= Math.max(0, read);
        if (left < 0) {
            throw new TooLargeException();
        }
    }
}
