package io.journeydb.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.http.AnnouncedSize;
import io.journeydb.http.LimitedBody;
import io.journeydb.http.RestOfBody;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces more than the limit, with a problem: Quarkus itself answers 413 without a word. Comes
 * before everything else. Of those that announce no size, JSON is cut off where it is read, and a form by its parser, which
 * says so by an exception: Quarkus' own limit of what it reads says nothing, so it is set a little higher for those. What
 * comes after the answer is dropped as {@link RestOfBody} says.
 */
@Provider
@Singleton
class BodyLimit implements ContainerRequestFilter {

    /** Of a sample by reference; what is more is refused as {@code E_JSON_LIMIT} on the topic. */
    static final int MAX_JSON_BYTES = 1024 * 1024;

    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";
    private static final int TOO_LARGE = 413;

    /** For a form's boundaries and the headers of its parts. */
    private static final int FRAME_BYTES = 1024 * 1024;

    private final long maxBytes;
    private final String problem;
    private final String jsonProblem;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json)
            throws JsonProcessingException {
        this.maxBytes = limit.asLongValue();
        this.problem = json.writeValueAsString(problem(maxBytes));
        this.jsonProblem = json.writeValueAsString(problem(MAX_JSON_BYTES));
    }

    /** Why a body of more bytes is refused. */
    static Problem problem(long limit) {
        return Problem.of(TOO_LARGE, "Such a body has at most " + limit + " bytes.");
    }

    /** The parser of forms has a limit of its own for what they hold; this one ends the reading with which it closes them. */
    @Override
    public void filter(ContainerRequestContext context) {
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())) {
            context.setEntityStream(new LimitedBody(context.getEntityStream(), maxBytes + FRAME_BYTES / 2));
        }
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::leaveToParser);
    }

    private void leaveToParser(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null && isForm(context.request())) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, maxBytes + FRAME_BYTES);
        }
        context.next();
    }

    private void check(RoutingContext context) {
        RestOfBody.leave(context);
        boolean reference = isJson(context.request());
        if (AnnouncedSize.of(context.request()) <= (reference ? MAX_JSON_BYTES : maxBytes)) {
            context.next();
        } else {
            refuse(context, reference ? jsonProblem : problem);
        }
    }

    private static void refuse(RoutingContext context, String problem) {
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem);
    }

    private static boolean isJson(HttpServerRequest request) {
        return hasType(request, JSON);
    }

    private static boolean isForm(HttpServerRequest request) {
        return hasType(request, FORM);
    }

    private static boolean hasType(HttpServerRequest request, String wanted) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().regionMatches(true, 0, wanted, 0, wanted.length());
    }
}
