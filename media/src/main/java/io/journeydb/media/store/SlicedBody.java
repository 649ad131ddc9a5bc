package io.journeydb.media.store;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * An array as a request's body. OkHttp's own copies the whole array into its buffer before it sends the first byte, 16
 * MiB a piece for the largest images; this one hands over a slice at a time, which the sink sends on at once.
 */
final class SlicedBody extends RequestBody {

    private static final int SLICE = 64 * 1024;

    private final byte[] bytes;

    SlicedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Null: the content type is a header already, written and signed as it was given. */
    @Override
    public MediaType contentType() {
        return null;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (int offset = 0; offset < bytes.length; offset += SLICE) {
            sink.write(bytes, offset, Math.min(SLICE, bytes.length - offset));
        }
    }
}
