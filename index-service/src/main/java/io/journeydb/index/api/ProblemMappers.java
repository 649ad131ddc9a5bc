package io.journeydb.index.api;

import io.journeydb.index.query.QuerySyntaxException;
import io.journeydb.index.search.IndexUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into problem details, at one place. */
class ProblemMappers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response syntax(QuerySyntaxException e) {
        return Problem.at(e.position(), e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response unavailable(IndexUnavailableException e) {
        LOG.error("A request found the index unavailable", e);
        return Problem.of(503, "Service Unavailable", "The index cannot be read at the moment")
                .toResponse();
    }

    /** What the framework refuses: unknown paths, methods, media types. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        Response response = e.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        String title = response.getStatusInfo().getReasonPhrase();
        return Problem.of(response.getStatus(), title, detail(response.getStatus()))
                .toResponse();
    }

    /** A mistake of ours: its details are for the log alone. */
    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.error("A request failed", e);
        return Problem.of(500, "Internal Server Error", "The request failed; the service's log says why")
                .toResponse();
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this path";
            case 405 -> "The path does not take this method";
            case 406 -> "The answer is JSON; the request accepts none of it";
            default -> "The request cannot be answered";
        };
    }
}
