package io.journeydb.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.events.rejection.RejectionCode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/**
 * Why a request was not served (RFC 9457).
 *
 * @param type a URN where the problem has a code, else {@code about:blank}
 * @param title the kind of problem
 * @param status of the answer
 * @param detail about this request
 * @param code of the rejection, where one fits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, String code) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int TOO_LARGE = 413;
    private static final Pattern WORD = Pattern.compile("[a-z]+ ");

    /** A problem that HTTP has a status for. */
    static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(
                "about:blank", known == null ? "HTTP " + status : known.getReasonPhrase(), status, detail, null);
    }

    /** A sample that would be rejected. */
    static Problem of(RejectionCode code, String reason) {
        int status = code == RejectionCode.E_IMG_SIZE ? TOO_LARGE : Response.Status.BAD_REQUEST.getStatusCode();
        return new Problem(
                "urn:journeydb:rejection:" + code.name(),
                code.meaning(),
                status,
                sentence(reason) + " " + code.wayOut() + ".",
                code.name());
    }

    /** Reasons are written to follow a colon. One that begins with a name, such as ce_subject or image.url, leaves it as it is. */
    private static String sentence(String reason) {
        return WORD.matcher(reason).lookingAt()
                ? Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + "."
                : reason + ".";
    }

    Response toResponse() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }
}
