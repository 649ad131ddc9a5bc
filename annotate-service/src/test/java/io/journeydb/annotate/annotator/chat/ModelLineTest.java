package io.journeydb.annotate.annotator.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.telemetry.ModelTelemetry;
import io.journeydb.endpoint.Trouble;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ModelLineTest {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
    private static final Conversation CONVERSATION = new Conversation("system", "user");

    private final CountDownLatch toldToWait = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_call_that_waits_for_its_turn_is_not_made_when_another_is_told_to_wait_meanwhile() throws Exception {
        ModelLine line = line(30);
        FutureTask<Said> first = ask(line);
        await().until(() -> calls.get() == 1);
        FutureTask<Said> second = new FutureTask<>(() -> line.ask(CONVERSATION));
        Thread waiting = Thread.ofPlatform().daemon().start(second);
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

        toldToWait.countDown();

        assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(Said.Later.class);
        assertThat(second.get(20, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(Said.Later.class, later -> assertThat(later.pause())
                        .isBetween(RETRY_AFTER.minusSeconds(20), RETRY_AFTER.multipliedBy(2)));
        assertThat(calls).hasValue(1);
    }

    private static FutureTask<Said> ask(ModelLine line) {
        FutureTask<Said> asking = new FutureTask<>(() -> line.ask(CONVERSATION));
        Thread.ofPlatform().daemon().start(asking);
        return asking;
    }

    /** A call is answered with 429 as soon as the test wants. */
    private ModelLine line(int requestsPerMinute) {
        Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
        return new ModelLine(
                conversation -> {
                    calls.incrementAndGet();
                    toldToWait.await();
                    return new Answer.Unreachable(Trouble.RATE_LIMITED, Optional.of(RETRY_AFTER));
                },
                new AskingSettings(3, requestsPerMinute, 5, backoff),
                new ModelTelemetry(new SimpleMeterRegistry()));
    }
}
