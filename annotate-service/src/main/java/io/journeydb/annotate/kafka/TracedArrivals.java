package io.journeydb.annotate.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.RefusedDataException;
import io.journeydb.annotate.store.SampleTraces;
import io.journeydb.annotate.store.SampleTraces.Context;
import io.journeydb.diagnosis.trace.KafkaTraces;
import io.journeydb.diagnosis.trace.Step;
import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.events.identity.SampleId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** Follows the samples of a batch while it is stored, and notes where their traces go on. A trace that can't be noted delays nothing. */
@Singleton
final class TracedArrivals {

    private static final Logger LOG = Logger.getLogger(TracedArrivals.class);
    private static final String STEP = "annotate store";

    private final Traces traces;
    private final SampleTraces store;

    TracedArrivals(Traces traces, SampleTraces store) {
        this.traces = traces;
        this.store = store;
    }

    /** Stores a batch as {@code take} does; passes on what that throws. */
    void around(ConsumerRecords<byte[], byte[]> records, Runnable take) {
        if (!traces.isOn()) {
            take.run();
            return;
        }
        Map<SampleId, Step> steps = begin(records);
        note(steps);
        boolean stored = false;
        try {
            take.run();
            stored = true;
        } finally {
            if (stored) {
                steps.values().forEach(Step::end);
            } else {
                steps.values().forEach(step -> step.fail("not stored"));
            }
        }
    }

    private Map<SampleId, Step> begin(ConsumerRecords<byte[], byte[]> records) {
        Map<SampleId, Step> steps = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Map<String, String> context = KafkaTraces.of(record.headers());
            String key = record.key() == null ? null : new String(record.key(), UTF_8);
            if (!context.isEmpty() && SampleId.isValid(key)) {
                Step step = traces.begin(STEP, context);
                step.about("sampleId", key);
                Step earlier = steps.put(new SampleId(key), step);
                if (earlier != null) {
                    earlier.end();
                }
            }
        }
        return steps;
    }

    private void note(Map<SampleId, Step> steps) {
        Map<SampleId, Context> sampled = new HashMap<>();
        steps.forEach((sample, step) -> {
            if (step.isFollowed()) {
                sampled.put(sample, new Context(step.context()));
            }
        });
        try {
            if (!sampled.isEmpty()) {
                store.note(sampled);
            }
        } catch (UnavailableException | RefusedDataException e) {
            LOG.debugf("Traces are lost: reason=%s", e.getMessage());
        }
    }
}
