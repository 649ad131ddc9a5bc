package io.journeydb.annotate.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger passes = new AtomicInteger();

    @Test
    void aLoopGoesOnAfterAnException() {
        try (BackgroundLoop loop = started(new IllegalStateException("a defect"))) {
            await().atMost(PATIENCE).until(() -> passes.get() > 2);

            assertThat(loop.hasEnded()).isFalse();
        }
    }

    @Test
    void aLoopThatAnErrorEndsSaysSo() {
        try (BackgroundLoop loop = started(new StackOverflowError("a defect"))) {
            await().atMost(PATIENCE).until(loop::hasEnded);

            assertThat(passes).hasValue(1);
        }
    }

    @Test
    void aLoopThatIsClosedHasNotEndedByItself() {
        BackgroundLoop loop = started(new IllegalStateException("a defect"));

        loop.close();

        assertThat(loop.hasEnded()).isFalse();
    }

    private BackgroundLoop started(Throwable failure) {
        Duration wait = Duration.ofMillis(1);
        BackgroundLoop.Pass pass = () -> {
            passes.incrementAndGet();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        };
        BackgroundLoop loop =
                new BackgroundLoop("test", pass, new Signal(), wait, new Backoff(wait, wait), Duration.ofSeconds(10));
        loop.start();
        return loop;
    }
}
