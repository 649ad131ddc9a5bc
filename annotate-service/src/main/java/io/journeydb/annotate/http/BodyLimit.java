package io.journeydb.annotate.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.http.AnnouncedSize;
import io.journeydb.http.RestOfBody;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies over the limit with a problem: Quarkus itself answers 413 without a word. One that announces its size is
 * refused before anything else looks at it. One that doesn't is read to the limit, for which Quarkus' own limit is set a
 * little higher: that one counts what has come, too, and not only what was read. What comes after the answer is dropped as
 * {@link RestOfBody} says.
 */
@Provider
@Singleton
final class BodyLimit implements ReaderInterceptor {

    private static final Response.Status TOO_LARGE = Response.Status.REQUEST_ENTITY_TOO_LARGE;
    private static final long AHEAD_BYTES = 1024 * 1024;

    private final int maxBytes;
    private final String problem;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json)
            throws JsonProcessingException {
        this.maxBytes = (int) Math.min(limit.asLongValue(), Integer.MAX_VALUE - 1);
        this.problem = json.writeValueAsString(Problem.of(TOO_LARGE, detail(maxBytes)));
    }

    /**
     * The whole body.
     *
     * @throws ClientErrorException when it has more bytes
     * @throws BadRequestException when it breaks off
     */
    static byte[] read(InputStream body, int mostBytes) {
        try {
            byte[] bytes = body.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new ClientErrorException(detail(mostBytes), TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new BadRequestException("The body can't be read to its end.", e);
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new ByteArrayInputStream(read(context.getInputStream(), maxBytes)));
        return context.proceed();
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
                .setStatusCode(TOO_LARGE.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem);
    }

    private void leaveToReader(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxBytes + AHEAD_BYTES);
        }
        context.next();
    }

    private static String detail(long mostBytes) {
        return "Such a body has at most " + mostBytes + " bytes.";
    }
}
