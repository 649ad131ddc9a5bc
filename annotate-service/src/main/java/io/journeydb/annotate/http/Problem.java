package io.journeydb.annotate.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code about:blank}: the title says what the status says
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what went wrong this time, for a person
 * @param code what is wrong, for a program: {@code E_BODY_SIZE}; absent where the status says it all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String code) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int TOO_LARGE = Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
    private static final String BODY_SIZE = "E_BODY_SIZE";

    /** A problem that its status names. */
    static Problem of(Response.StatusType status, String detail) {
        int number = status.getStatusCode();
        return new Problem(
                "about:blank", status.getReasonPhrase(), number, detail, number == TOO_LARGE ? BODY_SIZE : null);
    }

    Response.ResponseBuilder toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
