package io.journeydb.diagnosis;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Times requests of something that a service depends on: a histogram for each kind of request and each way it ends, all there from
 * the start. Thread safe.
 */
public final class RequestTimers {

    /** From what a request in one data centre takes to where clients give up. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final Map<String, Timer> done = new HashMap<>();
    private final Map<String, Timer> failed = new HashMap<>();

    /**
     * Timers of a meter.
     *
     * @param operations the kinds of requests
     */
    public RequestTimers(MeterRegistry registry, String meter, String description, List<String> operations) {
        for (String operation : operations) {
            Timer.Builder timer = Timer.builder(meter)
                    .description(description)
                    .serviceLevelObjectives(BUCKETS)
                    .tag("operation", operation);
            done.put(operation, timer.tag("outcome", "done").register(registry));
            failed.put(operation, timer.tag("outcome", "failed").register(registry));
        }
    }

    /**
     * A request ended.
     *
     * @param operation one of those given at first
     */
    public void ended(String operation, boolean success, Duration took) {
        (success ? done : failed).get(operation).record(took);
    }
}
