package io.journeydb.cli.up;

import io.journeydb.cli.connection.KafkaConnection;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.drawn.DrawnSample;
import io.journeydb.cli.drawn.DrawnSamples;
import io.journeydb.cli.ingest.SampleProducer;
import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.terminal.Bars;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;

/** Draws samples, pushes them as any producer would, and follows them until they are searchable. */
public final class DrawnFeed {

    /** Every {@code up} draws the same samples, so pushing them again changes nothing. */
    private static final long SEED = 2023;

    private final RunningSystem system;

    public DrawnFeed(RunningSystem system) {
        this.system = system;
    }

    /**
     * What was sent, and how far it came.
     *
     * @param sent digest of the picture of each sample, by its id
     * @param journey open; to be closed by the caller
     */
    record Result(Map<SampleId, Sha256> sent, Journey journey) {}

    /**
     * Pushes the first {@code count} drawn samples and waits until all are annotated and searchable.
     *
     * @return their ids
     * @throws Failure if some are not when patience is at its end
     */
    public Set<SampleId> annotated(int count, Duration patience) {
        Result fed = feed(count, patience);
        try (Journey journey = fed.journey()) {
            if (!journey.isComplete() || journey.annotatedCount() < count) {
                throw new Failure("only " + journey.annotatedCount() + " of " + count
                        + " drawn samples were annotated in " + patience.toSeconds() + " s");
            }
        }
        return Set.copyOf(fed.sent().keySet());
    }

    /** Pushes the first {@code count} drawn samples and returns when all are searchable, or patience is at its end. */
    Result feed(int count, Duration patience) {
        ServiceClient index = new ServiceClient("index", system.addresses().index());
        Journey journey = new Journey(system.addresses().kafka(), index);
        Map<SampleId, Sha256> sent = new LinkedHashMap<>();
        long deadline = System.nanoTime() + patience.toNanos();
        DrawnSamples drawn = new DrawnSamples(SEED);
        try (SampleProducer producer =
                        new SampleProducer(KafkaConnection.to(system.addresses().kafka()));
                ProgressBar bar = new Bars().start("drawn samples", count, "searchable")) {
            for (int i = 0; i < count; i++) {
                DrawnSample sample = drawn.at(i);
                push(sample, producer, sent, journey);
                journey.watch();
                show(bar, sent.size(), journey);
            }
            producer.flush();
            while (!journey.isComplete() && System.nanoTime() < deadline) {
                journey.watch();
                show(bar, sent.size(), journey);
            }
        }
        return new Result(sent, journey);
    }

    private static void push(DrawnSample sample, SampleProducer producer, Map<SampleId, Sha256> sent, Journey journey) {
        byte[] picture = sample.render();
        Sha256 digest = Sha256.of(picture);
        SampleId id = SampleId.derive(digest, sample.prompt());
        sent.put(id, digest);
        journey.expect(id);
        producer.push(sample.outgoing(picture));
    }

    private static void show(ProgressBar bar, int pushed, Journey journey) {
        bar.stepTo(journey.indexedCount());
        bar.setExtraMessage(
                "pushed " + pushed + ", stored " + journey.storedCount() + ", annotated " + journey.annotatedCount());
    }
}
