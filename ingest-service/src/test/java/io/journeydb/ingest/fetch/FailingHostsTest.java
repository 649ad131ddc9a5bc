package io.journeydb.ingest.fetch;

import static io.journeydb.events.rejection.RejectionCode.E_URL_GONE;
import static io.journeydb.events.rejection.RejectionCode.E_URL_UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.journeydb.ingest.fetch.FetchOutcome.Fetched;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a fetch when the host fails, against a real https server on loopback. */
class FailingHostsTest extends FetchingFromLoopback {

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 401, 403, 404, 410, 416, 451})
    void takesAnyOtherAnswerForNoPicture(int status) throws InterruptedException {
        host.on("/", PictureHost.status(status));

        assertFailed(fetch("/"), E_URL_GONE, Integer.toString(status));
        assertThat(host.requests()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
    void asksAgainWhenTheHostFailsAndGivesUpInTheEnd(int status) throws InterruptedException {
        host.on("/", PictureHost.status(status));

        assertFailed(fetch("/"), E_URL_UNAVAILABLE, status + "; it was asked 3 times");
        assertThat(host.requests()).isEqualTo(3);
    }

    @Test
    void fetchesFromAHostThatRecovers() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        host.on("/", exchange -> {
            if (asked.incrementAndGet() < 3) {
                PictureHost.status(503).answer(exchange);
            } else {
                PictureHost.body(new byte[] {7}, "image/png").answer(exchange);
            }
        });

        assertThat(fetch("/")).isInstanceOf(Fetched.class);
    }

    @Test
    void asksAgainWhenTheConnectionBreaksInTheMiddle() throws InterruptedException {
        host.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });

        assertFailed(fetch("/"), E_URL_UNAVAILABLE, "broke");
    }

    @Test
    void asksASilentHostAgain() throws InterruptedException {
        host.on("/", exchange -> host.silence());

        assertFailed(
                fetch("/", waiting(Duration.ofMillis(200), Duration.ofSeconds(30))),
                E_URL_UNAVAILABLE,
                "in time; it was asked 3 times");
    }

    @Test
    void asksASilentHostNoLongerThanTheWholeFetchMayTake() throws InterruptedException {
        host.on("/", exchange -> host.silence());

        assertFailed(
                fetch("/", waiting(Duration.ofSeconds(10), Duration.ofMillis(300))), E_URL_UNAVAILABLE, "asked 1 time");
    }

    @Test
    void saysThatNobodyListens() throws InterruptedException {
        FetchPolicy policy = patient();
        host.close();

        assertFailed(fetch("/", policy), E_URL_UNAVAILABLE, "can't be connected to");
    }

    @Test
    void saysThatANameIsUnknown() throws InterruptedException {
        addresses.remove("pictures.test");

        assertFailed(fetch("/"), E_URL_UNAVAILABLE, "name is not known");
    }

    @Test
    void anInterruptedFetchIsNoVerdictOnThePicture() {
        host.on("/", exchange -> host.silence());
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> fetch("/"));
        assertThat(Thread.interrupted()).isFalse();
    }
}
