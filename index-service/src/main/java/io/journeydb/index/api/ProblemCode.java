package io.journeydb.index.api;

import jakarta.ws.rs.core.Response.Status;

/** What can be wrong with a request. */
enum ProblemCode {
    /** The query means nothing; position says where. */
    E_QUERY(Status.BAD_REQUEST),
    /** A filter has a value that no sample can have. */
    E_FILTER(Status.BAD_REQUEST),
    /** A parameter is unknown, given twice, or has no sensible value. */
    E_PARAMETER(Status.BAD_REQUEST),
    /** The cursor is none, or of another search. */
    E_CURSOR(Status.BAD_REQUEST),
    /** The cursor's moment is no longer held: begin the search anew. */
    E_CURSOR_EXPIRED(Status.GONE),
    /** There is no sample with this id. */
    E_NO_SAMPLE(Status.NOT_FOUND),
    /** The sample has no vector to be compared by: its features have not come, or its picture can't be decoded. */
    E_NO_VECTOR(Status.NOT_FOUND),
    /** The upload is no picture that can be read. */
    E_IMAGE(Status.BAD_REQUEST),
    /** The upload is larger than a sample's picture may be. */
    E_IMAGE_SIZE(Status.REQUEST_ENTITY_TOO_LARGE),
    /** The request, or a file of an evaluation in it, is larger than one may be. */
    E_BODY_SIZE(Status.REQUEST_ENTITY_TOO_LARGE),
    /** There is no evaluation with this id, or no report of it. */
    E_NO_EVALUATION(Status.NOT_FOUND),
    /** An evaluation that is not finished cannot be deleted. */
    E_UNFINISHED(Status.CONFLICT),
    /** Too many evaluations wait: try again. */
    E_QUEUE(Status.TOO_MANY_REQUESTS),
    /** There is no object store, or it does not answer. */
    E_STORE(Status.SERVICE_UNAVAILABLE),
    /** Too many uploads at once: try again. */
    E_BUSY(Status.SERVICE_UNAVAILABLE),
    /** Queries cannot be embedded here. */
    E_EMBEDDINGS_OFF(Status.SERVICE_UNAVAILABLE),
    /** The index cannot be read at the moment. */
    E_INDEX(Status.SERVICE_UNAVAILABLE);

    private final Status status;

    ProblemCode(Status status) {
        this.status = status;
    }

    int status() {
        return status.getStatusCode();
    }

    String title() {
        return status.getReasonPhrase();
    }
}
