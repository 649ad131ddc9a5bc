package io.journeydb.system.bench.subject;

import io.journeydb.events.kafka.Topic;
import io.journeydb.media.store.S3Client;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The bare loop as a process of its own, so that it has the service's JVM options and is counted apart. */
public final class BareLoopMain {

    static final String KAFKA = "BENCH_KAFKA";
    static final String TOPIC = "BENCH_TOPIC";
    static final String CONCURRENCY = "BENCH_CONCURRENCY";

    private static final int ANSWER_BYTES = 3 * 1024 * 1024;
    private static final int PARTITION_BYTES = ANSWER_BYTES;
    private static final int RECORDS = 8;

    private BareLoopMain() {}

    /** Runs until it is killed, or something fails. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        Map<String, String> environment = System.getenv();
        int concurrency = Integer.parseInt(environment.get(CONCURRENCY));
        try (S3Client s3 = S3Access.fromEnvironment(environment).client(concurrency);
                KafkaProducer<byte[], byte[]> events = events(environment.get(KAFKA));
                KafkaConsumer<byte[], byte[]> samples = samples(environment.get(KAFKA))) {
            samples.subscribe(List.of(Topic.SAMPLES.topicName()));
            new BareLoop(samples, events, environment.get(TOPIC), s3.store(), concurrency).run();
        }
    }

    /** Bounded as the service bounds it, since both have the same heap. */
    private static KafkaConsumer<byte[], byte[]> samples(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.GROUP_ID_CONFIG, "bench-loop",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG, ANSWER_BYTES,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_BYTES),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> events(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG,
                        1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
