package io.journeydb.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** How many bytes of a body a request announces. */
public final class AnnouncedSize {

    private AnnouncedSize() {}

    /** 0 when nothing is announced; what is no number is for the server to judge. */
    public static long of(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
