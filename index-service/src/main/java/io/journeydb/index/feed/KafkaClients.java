package io.journeydb.index.feed;

import io.journeydb.events.kafka.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka clients. What must hold is set here and cannot be configured away. */
final class KafkaClients {

    /** Of one answer for all partitions: with a partition's megabyte, what bounds memory. */
    private static final int MAX_FETCH_BYTES = 8 * 1024 * 1024;

    /** What comes is shown with the next refresh, so it may come in larger pieces: each costs both sides the same. */
    private static final int MIN_FETCH_BYTES = 256 * 1024;

    /** What comes within it is one write; also what a start waits for little data. */
    static final Duration MAX_WAIT = Duration.ofMillis(300);

    private static final int MAX_POLL_RECORDS = 2_000;
    private static final int TIMEOUT_MILLIS = 5_000;

    private final FeedSettings settings;

    KafkaClients(FeedSettings settings) {
        this.settings = settings;
    }

    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> config = common("consumer");
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MAX_FETCH_BYTES);
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, MIN_FETCH_BYTES);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) MAX_WAIT.toMillis());
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * TIMEOUT_MILLIS);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    Map<String, Object> producerSettings() {
        Map<String, Object> config = common("producer");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Integer.parseInt(Topic.REJECTIONS.config().get("max.message.bytes")));
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, MAX_FETCH_BYTES);
        return config;
    }

    Admin admin() {
        Map<String, Object> config = common("admin");
        config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
        return Admin.create(config);
    }

    private Map<String, Object> common(String role) {
        Map<String, Object> config = new HashMap<>(settings.kafka());
        config.keySet().removeIf(name -> name.endsWith(".serializer") || name.endsWith(".deserializer"));
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, settings.group() + "-" + role);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 250);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return config;
    }
}
