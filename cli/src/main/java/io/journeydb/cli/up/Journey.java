package io.journeydb.cli.up;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Watches samples on their way: stored, annotated, searchable, or rejected. For one thread. */
final class Journey implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final EventCodec codec = new EventCodec();
    private final ServiceClient index;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<SampleId> expected = new HashSet<>();
    private final Map<SampleId, ImageStored> stored = new HashMap<>();
    private final Map<SampleId, SampleAnnotated> annotated = new HashMap<>();
    private final Set<SampleId> indexed = new HashSet<>();
    private int rejected;

    Journey(String bootstrapServers, ServiceClient index) {
        this.index = index;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(Topic.IMAGES, Topic.ANNOTATIONS, Topic.REJECTIONS)
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void expect(SampleId sample) {
        expected.add(sample);
    }

    /** Reads what has come since, for at most a moment, and asks the index for what it does not have yet. */
    void watch() {
        for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
            take(next);
        }
        for (SampleId sample : annotated.keySet()) {
            if (expected.contains(sample) && !indexed.contains(sample) && isAnnotatedInIndex(sample)) {
                indexed.add(sample);
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> next) {
        if (next.topic().equals(Topic.REJECTIONS.topicName())) {
            rejected++;
        } else if (next.value() != null && next.topic().equals(Topic.IMAGES.topicName())) {
            ImageStored event = codec.decode(next.value(), ImageStored.class);
            stored.put(event.sampleId(), event);
        } else if (next.value() != null) {
            SampleAnnotated event = codec.decode(next.value(), SampleAnnotated.class);
            annotated.put(event.sampleId(), event);
        }
    }

    private boolean isAnnotatedInIndex(SampleId sample) {
        return index.find("/v1/samples/" + sample)
                .map(found -> found.has("annotation"))
                .orElse(false);
    }

    /** Whether a search for the prompt of a stored sample hits that sample. */
    boolean isHitByItsPrompt(SampleId sample) {
        String words = stored.get(sample)
                .prompt()
                .text()
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        JsonNode answer = index.get(
                "/v1/search?size=100&q=" + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8));
        for (JsonNode hit : answer.path("hits")) {
            if (hit.path("sampleId").asText().equals(sample.value())) {
                return true;
            }
        }
        return false;
    }

    boolean isComplete() {
        return indexed.containsAll(expected);
    }

    boolean isStored(SampleId sample) {
        return stored.containsKey(sample);
    }

    boolean isAnnotated(SampleId sample) {
        return annotated.containsKey(sample);
    }

    boolean isIndexed(SampleId sample) {
        return indexed.contains(sample);
    }

    long storedCount() {
        return expected.stream().filter(stored::containsKey).count();
    }

    long annotatedCount() {
        return expected.stream().filter(annotated::containsKey).count();
    }

    long indexedCount() {
        return indexed.size();
    }

    /** How many records were ever rejected. */
    int rejectedCount() {
        return rejected;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
