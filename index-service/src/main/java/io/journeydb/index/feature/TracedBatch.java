package io.journeydb.index.feature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.diagnosis.trace.KafkaTraces;
import io.journeydb.diagnosis.trace.Step;
import io.journeydb.diagnosis.trace.Traces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The steps of a batch's records that belong to a trace.
 *
 * @param steps by the records' keys, as text
 */
record TracedBatch(Map<String, Step> steps) {

    private static final String STEP = "extract features";

    static TracedBatch begin(Traces traces, ConsumerRecords<byte[], byte[]> records) {
        Map<String, Step> steps = new HashMap<>();
        if (traces.isOn()) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                Map<String, String> context = KafkaTraces.of(record.headers());
                if (!context.isEmpty() && record.key() != null) {
                    steps.computeIfAbsent(text(record.key()), key -> {
                        Step step = traces.begin(STEP, context);
                        step.about("sampleId", key);
                        return step;
                    });
                }
            }
        }
        return new TracedBatch(steps);
    }

    /** Lets what is made of the records belong to their traces. */
    void carryOn(List<ProducerRecord<byte[], byte[]>> events) {
        if (!steps.isEmpty()) {
            for (ProducerRecord<byte[], byte[]> event : events) {
                KafkaTraces.put(
                        event.headers(),
                        steps.getOrDefault(text(event.key()), Step.NONE).context());
            }
        }
    }

    void end(boolean finished) {
        steps.values().forEach(step -> {
            if (finished) {
                step.end();
            } else {
                step.fail("left to whoever is next");
            }
        });
    }

    private static String text(byte[] key) {
        return new String(key, UTF_8);
    }
}
