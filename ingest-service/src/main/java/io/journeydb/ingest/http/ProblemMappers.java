package io.journeydb.ingest.http;

import io.journeydb.media.store.ObjectStoreException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** From what a resource throws to a problem. Says nothing of the inside to the outside. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int UNAVAILABLE = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    private static final int DEFECT = Response.Status.INTERNAL_SERVER_ERROR.getStatusCode();

    @ServerExceptionMapper
    Response refused(WebApplicationException exception) {
        Response answer = exception.getResponse();
        Response problem =
                Problem.of(answer.getStatus(), exception.getMessage()).toResponse();
        String allow = answer.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    @ServerExceptionMapper
    Response down(ObjectStoreException exception) {
        LOG.warnf("A request found the object store down: %s", exception.getMessage());
        return Problem.of(UNAVAILABLE, "The object store does not answer; try again later.")
                .toResponse();
    }

    @ServerExceptionMapper
    Response down(BrokerDownException exception) {
        LOG.warnf("A submission could not be produced: %s", exception.getMessage());
        return Problem.of(UNAVAILABLE, "The sample may not have been taken; send it again later.")
                .toResponse();
    }

    /** Anything else is a defect of the service. */
    @ServerExceptionMapper
    Response failed(RuntimeException exception) {
        LOG.error("A request failed", exception);
        return Problem.of(DEFECT, "The service failed on this request.").toResponse();
    }
}
