package io.journeydb.index.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.diagnosis.trace.KafkaTraces;
import io.journeydb.diagnosis.trace.Step;
import io.journeydb.diagnosis.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The last steps of traces: records that are followed come into the index. */
record TracedRecords(Traces traces) {

    /**
     * A step for each record that belongs to a trace, to be ended when the index has it.
     *
     * @param isNew which records are followed: traces of what is merely read again ended long ago
     */
    List<Step> begin(ConsumerRecords<byte[], byte[]> records, Predicate<ConsumerRecord<byte[], byte[]>> isNew) {
        if (!traces.isOn()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Map<String, String> context = KafkaTraces.of(record.headers());
            if (!context.isEmpty() && isNew.test(record)) {
                Step step = traces.begin("index " + record.topic(), context);
                step.about("sampleId", record.key() == null ? "" : new String(record.key(), UTF_8));
                steps.add(step);
            }
        }
        return steps;
    }
}
