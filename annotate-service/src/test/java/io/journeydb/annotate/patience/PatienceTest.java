package io.journeydb.annotate.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Backoff SHORT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4));
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void waitsDoubleUpToTheLongest() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

        assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.after(3)).isEqualTo(Duration.ofMillis(400));
        assertThat(backoff.after(7)).isEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aBackoffWithoutAWaitIsRefused() {
        assertThatThrownBy(() -> new Backoff(Duration.ZERO, LONG)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Backoff(LONG, Duration.ofMillis(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsDownIsTriedUntilItIsUp() {
        AtomicInteger attempts = new AtomicInteger();

        String result = new Patience(SHORT).insist(() -> {
            if (attempts.incrementAndGet() < 4) {
                throw new UnavailableException("down", null);
            }
            return "up";
        });

        assertThat(result).isEqualTo("up");
        assertThat(attempts).hasValue(4);
    }

    @Test
    void otherFailuresAreNotWaitedOut() {
        assertThatThrownBy(() -> new Patience(SHORT).insist(() -> {
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLoopGoesOnAfterAnyFailureAndWakesOnItsSignal() {
        AtomicInteger passes = new AtomicInteger();
        Signal signal = new Signal();
        BackgroundLoop loop = new BackgroundLoop(
                "test",
                () -> {
                    switch (passes.incrementAndGet()) {
                        case 1 -> throw new UnavailableException("down", null);
                        case 2 -> throw new IllegalStateException("a defect");
                        default -> {
                            return false;
                        }
                    }
                },
                signal,
                LONG,
                SHORT,
                LONG);
        try (loop) {
            loop.start();
            await().until(() -> passes.get() == 3);

            signal.raise();

            await().until(() -> passes.get() == 4);
        }
    }
}
