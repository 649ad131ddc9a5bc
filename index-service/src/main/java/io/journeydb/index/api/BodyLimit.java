package io.journeydb.index.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.http.AnnouncedSize;
import io.journeydb.http.LimitedBody;
import io.journeydb.http.RestOfBody;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies over the limit with a problem: Quarkus itself answers 413 without a word. One that announces its size is refused before
 * anything else looks at it. One that doesn't is read to the limit, a form by its parser, for which Quarkus' own limit is set a little
 * higher: that one counts what has come, too, and not only what was read. What comes after the answer is dropped as {@link RestOfBody}
 * says.
 */
@Provider
@Singleton
final class BodyLimit implements ReaderInterceptor, ContainerRequestFilter {

    private static final long AHEAD_BYTES = 1024 * 1024;

    private final long maxBytes;
    private final String problem;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json)
            throws JsonProcessingException {
        this.maxBytes = limit.asLongValue();
        this.problem = json.writeValueAsString(Problem.of(ProblemCode.E_BODY_SIZE, detail()));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        LimitedBody body = new LimitedBody(context.getInputStream(), maxBytes);
        context.setInputStream(body);
        try {
            return context.proceed();
        } catch (IOException | RuntimeException e) {
            if (body.isOver()) {
                throw new ProblemException(ProblemCode.E_BODY_SIZE, detail());
            }
            throw e;
        }
    }

    /** The parser of forms has a limit of its own for what they hold; this one ends the reading with which it closes them. */
    @Override
    public void filter(ContainerRequestContext context) {
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())) {
            context.setEntityStream(new LimitedBody(context.getEntityStream(), maxBytes + AHEAD_BYTES / 2));
        }
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::leaveToReader);
    }

    private void check(RoutingContext context) {
        RestOfBody.leave(context);
        if (AnnouncedSize.of(context.request()) <= maxBytes) {
            context.next();
        } else {
            refuse(context);
        }
    }

    private void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(ProblemCode.E_BODY_SIZE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem);
    }

    private void leaveToReader(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxBytes + AHEAD_BYTES);
        }
        context.next();
    }

    private String detail() {
        return "The body of a request has at most " + maxBytes + " bytes";
    }
}
