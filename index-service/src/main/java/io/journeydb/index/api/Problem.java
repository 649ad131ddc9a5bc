package io.journeydb.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem details (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the status in words
 * @param status of the answer
 * @param detail about this very request, for a person
 * @param code what is wrong, for a program: one of {@link ProblemCode}; absent where the framework refuses
 * @param position of the first wrong character of a query, from 1, in code points; else absent
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, ProblemCode code, Integer position) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that has no code of its own. */
    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null);
    }

    static Problem of(ProblemCode code, String detail) {
        return new Problem("about:blank", code.title(), code.status(), detail, code, null);
    }

    /** A query that means nothing. */
    static Problem at(int position, String detail) {
        ProblemCode code = ProblemCode.E_QUERY;
        return new Problem("about:blank", code.title(), code.status(), detail, code, position);
    }

    Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
