package io.journeydb.media.store;

import java.util.HashMap;
import java.util.Locale;
import okhttp3.Headers;

/** Reads what the headers of an answer say of an object. */
final class ObjectHeaders {

    private static final String METADATA = "x-amz-meta-";

    private ObjectHeaders() {}

    static ObjectInfo info(ObjectKey key, Headers headers) {
        var metadata = new HashMap<String, String>();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i).toLowerCase(Locale.ROOT);
            if (name.startsWith(METADATA)) {
                metadata.put(name.substring(METADATA.length()), headers.value(i));
            }
        }
        String contentType = headers.get("Content-Type");
        return new ObjectInfo(
                key, size(headers), contentType == null ? "application/octet-stream" : contentType, metadata);
    }

    private static long size(Headers headers) {
        String length = headers.get("Content-Length");
        if (length == null) {
            throw new ObjectStoreUnavailableException("the object store did not say how large an object is", null);
        }
        return Long.parseLong(length);
    }
}
