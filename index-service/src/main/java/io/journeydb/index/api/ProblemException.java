package io.journeydb.index.api;

import jakarta.ws.rs.WebApplicationException;

/** A request that ends with problem details. */
final class ProblemException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    ProblemException(ProblemCode code, String detail) {
        super(detail, Problem.of(code, detail).toResponse());
    }
}
