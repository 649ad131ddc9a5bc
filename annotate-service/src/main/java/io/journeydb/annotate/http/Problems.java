package io.journeydb.annotate.http;

import io.journeydb.annotate.patience.UnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what goes wrong into problem documents; unknown paths and methods too. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        Response original = e.getResponse();
        Response.ResponseBuilder response =
                Problem.of(original.getStatusInfo(), detail(e)).toResponse();
        if (original.getHeaderString(HttpHeaders.ALLOW) != null) {
            response.header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW));
        }
        return response.build();
    }

    /** The framework's own messages only repeat the status. */
    private static String detail(WebApplicationException e) {
        boolean own = e.getMessage() != null && !e.getMessage().startsWith("HTTP ");
        return own ? e.getMessage() : "The service does not offer this; /q/openapi describes what it offers.";
    }

    @ServerExceptionMapper
    Response unavailable(UnavailableException e) {
        LOG.warnf("Request refused, something is down: reason=%s", e.getMessage());
        return Problem.of(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "Something that the service needs does not answer. Try again.")
                .toResponse()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response broken(RuntimeException e) {
        LOG.error("Request failed by a defect", e);
        return Problem.of(Response.Status.INTERNAL_SERVER_ERROR, "The service failed. Its log says more.")
                .toResponse()
                .build();
    }
}
