package io.journeydb.ingest.kafka;

import io.journeydb.events.kafka.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings of the producers. Both wait for all in-sync replicas and write nothing twice. */
final class ProducerSettings {

    /** Room for headers beside the largest value of a topic's limit. */
    private static final int EVENT_BYTES = 2 * 1024 * 1024;

    private static final int FASTEST = 1;
    private static final int SAMPLES_IN_BUFFER = 2;
    private static final int ANSWER_MILLIS = 10_000;

    /** Some events go in one request, and a sample that takes tens of milliseconds to store is hardly later. */
    private static final int LINGER_MILLIS = 20;

    /**
     * The kernel's own size, which grows. A write copies all that is left of a request out of the heap, however little the
     * socket takes of it: with Kafka's 128 KiB a large picture is copied a hundred times over.
     */
    private static final int SIZED_BY_KERNEL = -1;

    private ProducerSettings() {}

    /** Events and rejections: small, JSON, many. Sent until they are there. */
    static Map<String, Object> events(Map<String, Object> broker) {
        Map<String, Object> settings = reliable(broker, "journeydb-ingest-events");
        // The one compression that every Kafka client reads without an extra library.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, FASTEST);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, EVENT_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        return settings;
    }

    /** Samples that came by HTTP: large, incompressible, with somebody waiting for the answer. */
    static Map<String, Object> samples(Map<String, Object> broker) {
        Map<String, Object> settings = reliable(broker, "journeydb-ingest-samples");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_SAMPLE_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) SAMPLES_IN_BUFFER * Topic.MAX_SAMPLE_BYTES);
        settings.put(ProducerConfig.SEND_BUFFER_CONFIG, SIZED_BY_KERNEL);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ANSWER_MILLIS + ANSWER_MILLIS / 2);
        return settings;
    }

    private static Map<String, Object> reliable(Map<String, Object> broker, String clientId) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return settings;
    }
}
