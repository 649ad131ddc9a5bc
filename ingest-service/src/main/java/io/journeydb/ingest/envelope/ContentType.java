package io.journeydb.ingest.envelope;

import io.journeydb.events.rejection.RejectionCode;
import java.util.Locale;

/** Which of the two forms a record has, by its content-type or, without one, by its first bytes. */
sealed interface ContentType {

    /** The value is a reference. */
    record Json() implements ContentType {}

    /** The value is a picture; {@code declared} is null when the producer claims no type. */
    record Image(String declared) implements ContentType {}

    static ContentType of(String header, byte[] value) throws EnvelopeFault {
        String type = header == null ? "" : withoutParameters(header);
        if (type.startsWith("image/")) {
            return new Image(type);
        }
        return switch (type) {
            case "application/json" -> new Json();
            case "", "application/octet-stream" -> looksLikeJson(value) ? new Json() : new Image(null);
            default ->
                throw new EnvelopeFault(
                        RejectionCode.E_IMG_TYPE, "the content-type is neither image/* nor application/json");
        };
    }

    private static String withoutParameters(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** No picture begins with a brace, whatever white space stands before it. */
    static boolean looksLikeJson(byte[] value) {
        for (byte b : value) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '{';
            }
        }
        return false;
    }
}
