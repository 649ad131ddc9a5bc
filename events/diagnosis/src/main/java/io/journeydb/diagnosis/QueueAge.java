package io.journeydb.diagnosis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** How long records stood on their topic until a service took them. Thread safe. */
public final class QueueAge {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(2),
        Duration.ofDays(1)
    };

    private final Timer age;

    /** Of the records of a topic. */
    public QueueAge(MeterRegistry registry, String topic) {
        this.age = Timer.builder("journeydb.queue.age")
                .description("How long a record stood on its topic until it was taken")
                .tag("topic", topic)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /**
     * A record was taken now.
     *
     * @param timestampMillis its time on the topic; a clock ahead of this one counts as no wait
     */
    public void taken(long timestampMillis) {
        age.record(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - timestampMillis)));
    }
}
