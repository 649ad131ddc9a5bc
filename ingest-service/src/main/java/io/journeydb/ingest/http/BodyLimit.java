package io.journeydb.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces more than the limit, with a problem: Quarkus itself answers 413 without a word. Comes
 * before everything else, and reads nothing of the body. One that does not announce its size is cut off by Quarkus.
 */
@Singleton
class BodyLimit {

    private static final int TOO_LARGE = 413;

    private final long maxBytes;
    private final String problem;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json)
            throws JsonProcessingException {
        this.maxBytes = limit.asLongValue();
        this.problem = json.writeValueAsString(Problem.of(TOO_LARGE, "A body has at most " + maxBytes + " bytes."));
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (announced(context.request()) <= maxBytes) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem)
                // What the client still sends is not read to its end, so the connection is of no more use.
                .onComplete(sent -> context.request().connection().close());
    }

    /** 0 when nothing is announced; what is no number is for the server to judge. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
