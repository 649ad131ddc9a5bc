package io.journeydb.annotate.telemetry;

import io.journeydb.diagnosis.QueueAge;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.RejectionCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counters, latency histograms and gauges, under the names that all services agree on. Thread safe. */
public final class Telemetry {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5)
    };

    /** What this service refuses records for: counted from zero, so that the first one shows as an increase. */
    private static final List<RejectionCode> REFUSALS =
            List.of(RejectionCode.E_EVENT, RejectionCode.E_INTERNAL, RejectionCode.E_MODEL);

    private final MeterRegistry registry;
    private final Counter received;
    private final QueueAge age;
    private final Counter retries;
    private final Counter stored;
    private final Counter duplicate;
    private final Counter annotated;
    private final Counter published;
    private final Counter reviewed;
    private final Timer storeLatency;
    private final Timer annotateLatency;
    private final Timer publishLatency;
    private final AtomicLong waitingPrompts = new AtomicLong();
    private final AtomicLong unpublishedSamples = new AtomicLong();
    private final AtomicLong outboxAgeSeconds = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();

    public Telemetry(MeterRegistry registry) {
        this.registry = registry;
        this.received = registry.counter("journeydb.samples.received");
        this.age = new QueueAge(registry, Topic.IMAGES.topicName());
        this.retries = Counter.builder("journeydb.retries")
                .description("Attempts repeated because a dependency failed")
                .tag("of", "store_or_broker")
                .register(registry);
        this.stored = registry.counter("journeydb.samples.stored");
        this.duplicate = registry.counter("journeydb.samples.duplicate");
        this.annotated = registry.counter("journeydb.prompts.annotated");
        this.published = registry.counter("journeydb.annotations.published");
        this.reviewed = registry.counter("journeydb.reviews.stored");
        this.storeLatency =
                timer("journeydb.store.latency", "Storing a batch of images, with annotations made at once");
        this.annotateLatency = timer("journeydb.annotate.latency", "Annotating one prompt");
        this.publishLatency = timer("journeydb.publish.latency", "Sending a batch until Kafka has it and it is marked");
        REFUSALS.forEach(this::refusals);
        Gauge.builder("journeydb.prompts.waiting", waitingPrompts, AtomicLong::get)
                .description("Prompts without an annotation")
                .register(registry);
        Gauge.builder("journeydb.annotations.unpublished", unpublishedSamples, AtomicLong::get)
                .description("Samples that are due on the annotations topic")
                .register(registry);
        Gauge.builder("journeydb.outbox.age", outboxAgeSeconds, AtomicLong::get)
                .description("Since the oldest sample that is due on the annotations topic was taken in by ingest")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("journeydb.prompts.inflight", inFlight, AtomicInteger::get)
                .description("Prompts that are with the annotator")
                .register(registry);
    }

    /** A record of the images came, which stood on the topic since then (in milliseconds of the epoch). */
    public void received(long timestampMillis) {
        received.increment();
        age.taken(timestampMillis);
    }

    /** Something is tried again, because what it needs was down. */
    public void retried() {
        retries.increment();
    }

    /** A batch was stored. */
    public void stored(int samples, int duplicates, Duration took) {
        stored.increment(samples);
        duplicate.increment(duplicates);
        storeLatency.record(took);
    }

    /** Annotations came into force. */
    public void annotated(int prompts) {
        annotated.increment(prompts);
    }

    /** An annotator is asked; {@link #asked} follows. */
    public void asking() {
        inFlight.incrementAndGet();
    }

    /** An annotator was asked, with whatever outcome. */
    public void asked(Duration took) {
        inFlight.decrementAndGet();
        annotateLatency.record(took);
    }

    /** A batch is on the topic and marked. */
    public void published(int samples, Duration took) {
        published.increment(samples);
        publishLatency.record(took);
    }

    /** Reviews were stored that were new. */
    public void reviewed(int reviews) {
        reviewed.increment(reviews);
    }

    /** A record was refused. */
    public void rejected(RejectionCode code) {
        refusals(code).increment();
    }

    /** What is left to do. */
    public void backlog(long prompts, long samples, Duration oldest) {
        waitingPrompts.set(prompts);
        unpublishedSamples.set(samples);
        outboxAgeSeconds.set(oldest.toSeconds());
    }

    private Counter refusals(RejectionCode code) {
        return registry.counter("journeydb.samples.rejected", "code", code.name());
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
