package io.journeydb.system;

import io.journeydb.events.kafka.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A plain producer, as a stranger would write one. */
final class Producing implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    Producing(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", Topic.MAX_SAMPLE_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends them in order and returns when all have arrived. */
    void send(List<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(producer::send);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
