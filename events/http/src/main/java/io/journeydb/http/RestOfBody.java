package io.journeydb.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * What a client goes on sending of a body that was answered with 413. It is dropped as it comes: a connection that is closed
 * while bytes lie there unread is reset, and the client may never see the answer. It is dropped for a while only, and by the
 * event loop, so that it holds no worker. An answer with another status is left alone, and so is one to a body that was
 * read to its end.
 */
public final class RestOfBody {

    private static final int TOO_LARGE = 413;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long NO_ERROR = 0;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context loop;

    /** Written before the answer is, read after it. */
    private boolean left;

    private RestOfBody(RoutingContext context) {
        this.request = context.request();
        this.response = context.response();
        this.loop = context.vertx().getOrCreateContext();
    }

    /** To be called on the event loop of the request, before anything answers it. */
    public static void leave(RoutingContext context) {
        RestOfBody rest = new RestOfBody(context);
        context.addHeadersEndHandler(unsent -> rest.announce());
        context.addEndHandler(sent -> rest.loop.runOnContext(next -> rest.drop()));
    }

    private void announce() {
        left = response.getStatusCode() == TOO_LARGE && !request.isEnded();
        if (left && !hasStreams()) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void drop() {
        if (!left) {
            return;
        }
        if (request.isEnded()) {
            cutOff();
            return;
        }
        long timer = loop.owner().setTimer(PATIENCE_MILLIS, late -> cutOff());
        request.handler(bytes -> {})
                .endHandler(end -> {
                    loop.owner().cancelTimer(timer);
                    cutOff();
                })
                .resume();
    }

    /** Of HTTP/2 only the stream: the connection has others. */
    private void cutOff() {
        if (!hasStreams()) {
            request.connection().close();
        } else if (!request.isEnded()) {
            response.reset(NO_ERROR);
        }
    }

    private boolean hasStreams() {
        return request.version() == HttpVersion.HTTP_2;
    }
}
