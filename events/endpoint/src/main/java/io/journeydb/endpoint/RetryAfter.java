package io.journeydb.endpoint;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads how long a server asks to wait (RFC 9110, 10.2.3), and the milliseconds that OpenAI sends beside it. */
final class RetryAfter {

    /** A server that asks for more is asked again all the same: a mistake of it must not stop the work for days. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static Optional<Duration> of(HttpHeaders headers) {
        return headers.firstValue("retry-after-ms")
                .filter(value -> value.matches("\\d{1,12}"))
                .map(value -> Duration.ofMillis(Long.parseLong(value)))
                .or(() -> headers.firstValue("retry-after").flatMap(RetryAfter::read))
                .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    private static Optional<Duration> read(String value) {
        if (value.matches("\\d{1,12}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), then);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
