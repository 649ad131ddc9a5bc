package io.journeydb.system.bench;

import io.journeydb.cli.system.Service;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.kafka.Topic;
import io.journeydb.local.Component;
import io.journeydb.system.bench.load.LoadProducer;
import io.journeydb.system.bench.load.LoadSample;
import io.journeydb.system.bench.process.PeakMemory;
import io.journeydb.system.bench.process.Processes;
import io.journeydb.system.bench.report.Measurement;
import io.journeydb.system.bench.report.Meter;
import io.journeydb.system.bench.report.Subject;
import io.journeydb.system.bench.subject.BareLoopProcess;
import io.journeydb.system.bench.subject.EventWindow;
import io.journeydb.system.bench.subject.RawConsume;
import io.journeydb.system.bench.subject.RawPut;
import io.journeydb.system.bench.subject.S3Access;
import io.journeydb.system.bench.subject.StoredObjects;
import io.journeydb.system.bench.subject.TopicTail;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * The ingest service and its ceilings, one after the other on the same Kafka and the same store, each alone. The samples lie
 * on the topic before any of them begins. Loop and service start with all samples before them and are timed once they have
 * done the warm-up's.
 */
final class IngestRound {

    private static final String RAW = "raw";
    private static final String LOOP = "loop";

    private final Sandbox sandbox;
    private final S3Access s3;
    private final List<LoadSample> load;
    private final int warmUp;
    private final Processes processes;
    private final Meter meter;
    private final List<String> jvmOptions;
    private final Map<Subject, Measurement> measured = new EnumMap<>(Subject.class);
    private final BiConsumer<Subject, Measurement> listener;
    private OptionalLong peakBytes = OptionalLong.empty();

    /** @param listener told of every measurement at once */
    IngestRound(Sandbox sandbox, List<LoadSample> load, int warmUp, BiConsumer<Subject, Measurement> listener) {
        this.sandbox = sandbox;
        this.s3 = S3Access.of(sandbox.system().endpoints());
        this.load = load;
        this.warmUp = warmUp;
        this.listener = listener;
        this.processes = sandbox.processes(Component.KAFKA, Component.S3);
        this.meter = new Meter(processes, load);
        this.jvmOptions = sandbox.jvmOptions().get(Service.INGEST.id());
        // It was started so that it can show its options; from here on it takes its turn.
        sandbox.system().service(Service.INGEST).stop();
    }

    /** Brings the samples onto the topic and the store to its usual speed. */
    void prepare() {
        try (LoadProducer producer = new LoadProducer(sandbox.kafka())) {
            producer.send(load);
        }
        new RawPut(s3, "warm-up").measure(load.subList(0, warmUp), 8, meter);
        new StoredObjects(s3).delete("warm-up");
    }

    ConcurrencyTrial tryConcurrency() {
        Disk.settle();
        return ConcurrencyTrial.run(s3, load, meter);
    }

    /** @param loopFirst who comes first has the emptier disk, so that they take turns */
    void measure(int concurrency, boolean loopFirst) {
        Disk.settle();
        keep(Subject.RAW_PUT, new RawPut(s3, RAW).measure(load.subList(warmUp, load.size()), concurrency, meter));
        new StoredObjects(s3).delete(RAW);
        keep(Subject.RAW_CONSUME, new RawConsume(sandbox.kafka()).measure(warmUp, load.size(), meter));
        if (loopFirst) {
            measureLoop(concurrency);
            measureIngest();
        } else {
            measureIngest();
            measureLoop(concurrency);
        }
    }

    private void keep(Subject subject, Measurement measurement) {
        measured.put(subject, measurement);
        listener.accept(subject, measurement);
    }

    private void measureLoop(int concurrency) {
        Disk.settle();
        try (BareLoopProcess loop = BareLoopProcess.start(
                sandbox.kafka(), s3, concurrency, jvmOptions, sandbox.folder().resolve("logs/loop.log"))) {
            processes.with("bare loop", loop.pid());
            EventWindow window = new EventWindow(sandbox.kafka(), BareLoopProcess.TOPIC, loop::isRunning);
            keep(Subject.BARE_LOOP, window.measure(warmUp, load.size(), meter));
        } finally {
            processes.without("bare loop");
        }
        new StoredObjects(s3).delete(LOOP);
    }

    private void measureIngest() {
        Disk.settle();
        sandbox.system().service(Service.INGEST).start();
        EventWindow window = new EventWindow(sandbox.kafka(), Topic.IMAGES.topicName(), sandbox::isAlive);
        keep(Subject.INGEST, window.measure(warmUp, load.size(), meter));
        peakBytes = PeakMemory.bytes(sandbox.system().service(Service.INGEST).pid());
        sandbox.system().service(Service.INGEST).stop();
        new StoredObjects(s3).delete("images");
        requireNoRejection();
    }

    private void requireNoRejection() {
        try (TopicTail rejections = new TopicTail(sandbox.kafka(), Topic.REJECTIONS.topicName())) {
            if (rejections.written() > 0) {
                throw new Failure(rejections.written() + " samples were rejected: the figures would mean nothing");
            }
        }
    }

    /** The subjects of this round. */
    Map<Subject, Measurement> measured() {
        return Map.copyOf(measured);
    }

    /** Largest resident set of the ingest service. */
    OptionalLong peakBytes() {
        return peakBytes;
    }
}
