package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MetersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void requests_are_told_apart_by_what_they_do_and_how_they_end() {
        RequestTimers timers = new RequestTimers(registry, "store.latency", "One request", List.of("put", "open"));

        timers.ended("put", true, Duration.ofMillis(7));
        timers.ended("put", false, Duration.ofSeconds(3));

        assertThat(timer("put", "done").count()).isOne();
        assertThat(timer("put", "failed").totalTime(TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(timer("open", "done").count()).isZero();
    }

    @Test
    void a_record_from_the_future_has_not_waited() {
        QueueAge age = new QueueAge(registry, "journeydb.samples");

        age.taken(System.currentTimeMillis() + 60_000);

        assertThat(registry.get("journeydb.queue.age")
                        .tag("topic", "journeydb.samples")
                        .timer()
                        .totalTime(TimeUnit.NANOSECONDS))
                .isZero();
    }

    private Timer timer(String operation, String outcome) {
        return registry.get("store.latency")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .timer();
    }
}
