package io.journeydb.index.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.journeydb.index.evaluation.NoStoreException;
import io.journeydb.index.evaluation.QueueFullException;
import io.journeydb.index.evaluation.UnfinishedException;
import io.journeydb.index.query.QuerySyntaxException;
import io.journeydb.index.search.EmbeddingsOffException;
import io.journeydb.index.search.ExpiredCursorException;
import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.index.search.InvalidCursorException;
import io.journeydb.index.search.InvalidFilterException;
import io.journeydb.index.search.UnreadablePictureException;
import io.journeydb.index.task.PictureException;
import io.journeydb.media.store.ObjectStoreException;
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
        return Problem.of(ProblemCode.E_INDEX, "The index cannot be read at the moment")
                .toResponse();
    }

    @ServerExceptionMapper
    Response filter(InvalidFilterException e) {
        return Problem.of(ProblemCode.E_FILTER, e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response cursor(InvalidCursorException e) {
        return Problem.of(ProblemCode.E_CURSOR, e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response expired(ExpiredCursorException e) {
        return Problem.of(ProblemCode.E_CURSOR_EXPIRED, e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response picture(UnreadablePictureException e) {
        return Problem.of(ProblemCode.E_IMAGE, e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response noPicture(PictureException e) {
        ProblemCode code =
                switch (e.reason()) {
                    case UNKNOWN_SAMPLE -> ProblemCode.E_NO_SAMPLE;
                    case NO_FEATURES -> ProblemCode.E_NO_VECTOR;
                };
        return Problem.of(code, e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response queue(QueueFullException e) {
        return Problem.of(ProblemCode.E_QUEUE, e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response unfinished(UnfinishedException e) {
        return Problem.of(ProblemCode.E_UNFINISHED, e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response noStore(NoStoreException e) {
        return Problem.of(ProblemCode.E_STORE, e.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response store(ObjectStoreException e) {
        LOG.error("A request found the object store unavailable", e);
        return Problem.of(ProblemCode.E_STORE, "The object store does not answer at the moment")
                .toResponse();
    }

    @ServerExceptionMapper
    Response embeddings(EmbeddingsOffException e) {
        return Problem.of(ProblemCode.E_EMBEDDINGS_OFF, e.getMessage()).toResponse();
    }

    /** A body that is JSON, but not what is asked for. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return UnreadBody.problem(e).toResponse();
    }

    /** A body that is JSON, but larger or deeper than is read. */
    @ServerExceptionMapper
    Response unbounded(StreamConstraintsException e) {
        return UnreadBody.problem(e).toResponse();
    }

    /** What the framework refuses: unknown paths, methods, media types, bodies that are no JSON. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException unread) {
            return UnreadBody.problem(unread).toResponse();
        }
        Response response = e.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        if (response.getStatus() == ProblemCode.E_BODY_SIZE.status()) {
            return Problem.of(ProblemCode.E_BODY_SIZE, "The body of the request is larger than one may be")
                    .toResponse();
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
