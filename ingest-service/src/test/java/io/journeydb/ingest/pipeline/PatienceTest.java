package io.journeydb.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.pipeline.IntakeListener.Dependency;
import io.journeydb.ingest.support.Records;
import io.journeydb.media.store.ObjectStoreRefusedException;
import io.journeydb.media.store.ObjectStoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Backoff SHORT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
    private static final Executor HERE = Runnable::run;

    private final SampleRecord record = Records.bare(new byte[1]).record();
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<Dependency> retries = new ArrayList<>();

    @Test
    void aStoreThatIsDownIsAskedUntilItIsBack() {
        String outcome = new Patience(SHORT, retries::add).hold(record, () -> {
            if (attempts.incrementAndGet() < 20) {
                throw new ObjectStoreUnavailableException("down", null);
            }
            return "stored";
        });

        assertThat(outcome).isEqualTo("stored");
        assertThat(attempts).hasValue(20);
        assertThat(retries).hasSize(19).containsOnly(Dependency.OBJECT_STORE);
    }

    @Test
    void aStoreThatRefusesIsAsLittleTheSamplesFault() {
        String outcome = new Patience(SHORT, retries::add).hold(record, () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new ObjectStoreRefusedException("wrong credentials", null);
            }
            return "stored";
        });

        assertThat(outcome).isEqualTo("stored");
    }

    @Test
    void anythingElseIsNotWaitedFor() {
        assertThatThrownBy(() -> new Patience(SHORT, retries::add).hold(record, () -> {
                    throw new IllegalStateException("a defect");
                }))
                .hasMessage("a defect");
    }

    @Test
    void aBrokerThatIsDownIsAskedUntilItIsBack() {
        new Patience(SHORT, retries::add)
                .hold(
                        record,
                        HERE,
                        () -> attempts.incrementAndGet() < 20
                                ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                                : CompletableFuture.completedFuture(null))
                .toCompletableFuture()
                .join();

        assertThat(attempts).hasValue(20);
        assertThat(retries).hasSize(19).containsOnly(Dependency.BROKER);
    }

    @Test
    void stoppingEndsTheWaitWithoutAVerdict() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Patience(SHORT, retries::add).hold(record, () -> {
                    throw new ObjectStoreUnavailableException("down", null);
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theWaitDoublesUpToItsBound() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

        assertThat(backoff.millis(1)).isBetween(75L, 100L);
        assertThat(backoff.millis(2)).isBetween(150L, 200L);
        assertThat(backoff.millis(1_000_000)).isBetween(3_750L, 5_000L);
    }
}
