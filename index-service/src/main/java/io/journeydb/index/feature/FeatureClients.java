package io.journeydb.index.feature;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka clients. What must hold is set here and cannot be configured away. */
final class FeatureClients {

    /** Pictures of one batch: some seconds of work on one core, so that a member leaves and stops soon. */
    private static final int MAX_POLL_RECORDS = 32;

    private static final int MAX_FETCH_BYTES = 2 * 1024 * 1024;
    private static final int MAX_PARTITION_BYTES = 256 * 1024;

    /** What the producer may hold: a batch of events of some 4 KB each, many times over. */
    private static final int BUFFER_BYTES = 4 * 1024 * 1024;

    private final FeatureSettings settings;

    FeatureClients(FeatureSettings settings) {
        this.settings = settings;
    }

    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> config = common("consumer");
        config.put(ConsumerConfig.GROUP_ID_CONFIG, FeatureSettings.GROUP);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MAX_FETCH_BYTES);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MAX_PARTITION_BYTES);
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    Map<String, Object> producerSettings() {
        Map<String, Object> config = common("producer");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        return config;
    }

    private Map<String, Object> common(String role) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.keySet().removeIf(name -> name.endsWith(".serializer") || name.endsWith(".deserializer"));
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, FeatureSettings.GROUP + "-" + role);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 250);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return config;
    }
}
