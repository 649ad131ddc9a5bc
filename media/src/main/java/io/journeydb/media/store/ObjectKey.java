package io.journeydb.media.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The name of an object in its bucket: segments with {@code /} between them, {@code images/017/<id>}.
 *
 * <p>Refused is what S3 or an HTTP client on the way would take for another name: empty, {@code .} and {@code ..}
 * segments, control characters, lone surrogates, and more than 1,024 bytes of UTF-8 (S3's limit).
 *
 * @param value as S3 knows it, not percent-encoded
 */
public record ObjectKey(String value) {

    private static final int MAX_BYTES = 1_024;

    public ObjectKey {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("an object key " + fault);
        });
    }

    static boolean isValid(String value) {
        return fault(value).isEmpty();
    }

    private static Optional<String> fault(String value) {
        // UTF-8 never needs less bytes than a string has chars: long input is refused before it is looked at.
        if (value.isEmpty() || value.length() > MAX_BYTES || utf8Length(value) > MAX_BYTES) {
            return Optional.of("has 1 to 1,024 bytes");
        }
        if (value.codePoints().anyMatch(ObjectKey::isRefused)) {
            return Optional.of("holds no control characters and no lone surrogates");
        }
        for (String segment : value.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return Optional.of("has no empty, '.' or '..' segments");
            }
        }
        return Optional.empty();
    }

    private static boolean isRefused(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static int utf8Length(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return value;
    }
}
