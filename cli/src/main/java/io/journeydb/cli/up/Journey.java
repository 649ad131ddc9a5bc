package io.journeydb.cli.up;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import io.journeydb.events.kafka.Topic;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Watches samples on their way: stored since this was made, annotated, searchable; and what was rejected since. A sample that
 * was there before is stored again by its repeated event, as every delivery repeats it. For one thread.
 */
final class Journey implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final EventCodec codec = new EventCodec();
    private final ServiceClient index;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<String> expected = new HashSet<>();
    private final Map<String, String> storedTexts = new HashMap<>();
    private final Set<String> annotated = new HashSet<>();
    private final Set<String> indexed = new HashSet<>();
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
        List<TopicPartition> fresh = Stream.concat(partitions(Topic.IMAGES), partitions(Topic.REJECTIONS))
                .toList();
        List<TopicPartition> all =
                Stream.concat(fresh.stream(), partitions(Topic.ANNOTATIONS)).toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        consumer.seekToEnd(fresh);
        // Seeking is lazy: where the end is now, and not at the first poll, is what counts.
        fresh.forEach(consumer::position);
    }

    private Stream<TopicPartition> partitions(Topic topic) {
        return consumer.partitionsFor(topic.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()));
    }

    void expect(SampleId sample) {
        expected.add(sample.value());
    }

    /** Reads what has come since, for at most a moment, and asks the index for what it does not have yet. */
    void watch() {
        for (ConsumerRecord<byte[], byte[]> next : consumer.poll(POLL)) {
            take(next);
        }
        for (String sample : annotated) {
            if (expected.contains(sample) && !indexed.contains(sample) && isAnnotatedInIndex(sample)) {
                indexed.add(sample);
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> next) {
        if (next.topic().equals(Topic.REJECTIONS.topicName())) {
            rejected++;
        } else if (next.key() != null && next.value() != null) {
            String sample = new String(next.key(), StandardCharsets.UTF_8);
            if (next.topic().equals(Topic.ANNOTATIONS.topicName())) {
                annotated.add(sample);
            } else if (expected.contains(sample)) {
                textOf(next.value()).ifPresent(text -> storedTexts.put(sample, text));
            }
        }
    }

    /** Nothing for a value that is no event: anyone may have written it, and it is none of ours. */
    private Optional<String> textOf(byte[] value) {
        try {
            return Optional.of(codec.decode(value, ImageStored.class).prompt().text());
        } catch (EventFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isAnnotatedInIndex(String sample) {
        return index.find("/v1/samples/" + sample)
                .map(found -> found.has("annotation"))
                .orElse(false);
    }

    /** Whether a search for the prompt of a stored sample hits that sample. */
    boolean isHitByItsPrompt(SampleId sample) {
        String words = storedTexts
                .get(sample.value())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        JsonNode answer = index.get("/v1/search?size=100&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        for (JsonNode hit : answer.path("hits")) {
            if (hit.path("sampleId").asText().equals(sample.value())) {
                return true;
            }
        }
        return false;
    }

    boolean isComplete() {
        return indexed.containsAll(expected) && storedTexts.keySet().containsAll(expected);
    }

    boolean isStored(SampleId sample) {
        return storedTexts.containsKey(sample.value());
    }

    boolean isAnnotated(SampleId sample) {
        return annotated.contains(sample.value());
    }

    boolean isIndexed(SampleId sample) {
        return indexed.contains(sample.value());
    }

    long storedCount() {
        return storedTexts.size();
    }

    long annotatedCount() {
        return expected.stream().filter(annotated::contains).count();
    }

    long indexedCount() {
        return indexed.size();
    }

    /** How many records were rejected since this was made. */
    int rejectedCount() {
        return rejected;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
