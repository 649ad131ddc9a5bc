package io.journeydb.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    @Test
    void it_is_read_in_all_its_forms() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(100).atOffset(ZoneOffset.UTC));

        assertThat(retryAfter("Retry-After", "7")).contains(Duration.ofSeconds(7));
        assertThat(retryAfter("Retry-After", date).orElseThrow())
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(100));
        assertThat(retryAfter("retry-after-ms", "250")).contains(Duration.ofMillis(250));
        assertThat(retryAfter("Retry-After", "99999999")).contains(RetryAfter.LONGEST);
        assertThat(retryAfter("Retry-After", "soon")).isEmpty();
        assertThat(retryAfter("X-Other", "7")).isEmpty();
    }

    private static Optional<Duration> retryAfter(String name, String value) {
        return RetryAfter.of(HttpHeaders.of(Map.of(name, List.of(value)), (n, v) -> true));
    }
}
