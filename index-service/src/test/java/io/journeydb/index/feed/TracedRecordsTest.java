package io.journeydb.index.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.diagnosis.trace.Step;
import io.journeydb.diagnosis.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TracedRecordsTest {

    private static final String TOPIC = "journeydb.images";

    private final Told told = new Told();

    @Test
    void onlyNewRecordsThatBelongToATraceAreFollowed() {
        ConsumerRecords<byte[], byte[]> records = new ConsumerRecords<>(
                Map.of(new TopicPartition(TOPIC, 0), List.of(traced(6, "6"), traced(7, "7"), record(8))), Map.of());

        List<Step> steps = new TracedRecords(told).begin(records, record -> record.offset() >= 7);

        assertThat(steps).hasSize(1);
        assertThat(told.begun).containsExactly("index " + TOPIC + " 7");
    }

    private static ConsumerRecord<byte[], byte[]> traced(long offset, String trace) {
        ConsumerRecord<byte[], byte[]> record = record(offset);
        record.headers().add("traceparent", trace.getBytes(UTF_8));
        return record;
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset) {
        return new ConsumerRecord<>(TOPIC, 0, offset, "key".getBytes(UTF_8), null);
    }

    /** Notes which steps are begun, of which traces. */
    private static final class Told implements Traces {

        private final List<String> begun = new ArrayList<>();

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public Step begin(String name, Map<String, String> context) {
            begun.add(name + " " + context.get("traceparent"));
            return Step.NONE;
        }

        @Override
        public void close() {
            // There is nothing to end.
        }
    }
}
