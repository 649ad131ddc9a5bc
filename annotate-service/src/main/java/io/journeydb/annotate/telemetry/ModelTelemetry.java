package io.journeydb.annotate.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * What is told of a language model. Outcomes and faults are names of the program's own, so labels are bounded. A service
 * that asks no model makes none of this, and has no such meters. Thread safe.
 */
public final class ModelTelemetry {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1)
    };

    private final MeterRegistry registry;
    private final Timer latency;
    private final AtomicInteger inFlight = new AtomicInteger();

    /** A call of the model. */
    @FunctionalInterface
    public interface Call<T> {
        T make() throws InterruptedException;
    }

    public ModelTelemetry(MeterRegistry registry) {
        this.registry = registry;
        this.latency = Timer.builder("journeydb.model.latency")
                .description("One call of the language model, with whatever outcome")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        Gauge.builder("journeydb.model.inflight", inFlight, AtomicInteger::get)
                .description("Calls of the language model under way")
                .register(registry);
    }

    /** Makes a call that is counted as under way and timed. */
    public <T> T timed(Call<T> call) throws InterruptedException {
        long begin = System.nanoTime();
        inFlight.incrementAndGet();
        try {
            return call.make();
        } finally {
            inFlight.decrementAndGet();
            latency.record(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /**
     * A call was made.
     *
     * @param outcome a name of the program's own
     * @param tokens what it cost; null if unknown
     */
    public void called(String outcome, Long tokens) {
        registry.counter("journeydb.model.calls", "outcome", outcome).increment();
        if (tokens != null) {
            registry.counter("journeydb.model.tokens").increment(tokens);
        }
    }

    /** A reply broke a rule. */
    public void fault(String rule) {
        registry.counter("journeydb.model.faults", "rule", rule).increment();
    }

    /** All attempts of a prompt were used, and the offline annotator stood in. */
    public void fellBack() {
        registry.counter("journeydb.model.given.up", "then", "fallback").increment();
    }

    /** All attempts of a prompt were used, and nothing stood in. */
    public void refused() {
        registry.counter("journeydb.model.given.up", "then", "refused").increment();
    }

    /** Shows the state of the circuit: 0 closed, 1 half open, 2 open. */
    public void watchCircuit(IntSupplier state) {
        Gauge.builder("journeydb.model.circuit", state, IntSupplier::getAsInt)
                .description("Whether the language model is asked: 0 yes, 1 tried again, 2 left alone")
                .strongReference(true)
                .register(registry);
    }
}
