package io.journeydb.system.bench.subject;

import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.kafka.Topic;
import io.journeydb.system.bench.load.LoadSample;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tells when samples are searchable with their annotations, at little cost to what it watches: it reads the annotations from
 * their topic, and asks the index for the last one of each partition only, because the index takes a partition in order. For
 * one thread.
 */
public final class Searchable implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final ServiceClient index;
    private final TopicTail annotations;
    private final BooleanSupplier areAlive;
    private final Set<String> annotated = new HashSet<>();
    private final Map<Integer, String> lastOfPartition = new HashMap<>();

    /** @param areAlive whether all services run */
    public Searchable(String bootstrapServers, ServiceClient index, BooleanSupplier areAlive) {
        this.index = index;
        this.annotations = new TopicTail(bootstrapServers, Topic.ANNOTATIONS.topicName());
        this.areAlive = areAlive;
    }

    /** Returns when {@code total} samples in all are annotated and searchable. */
    public void await(int total) {
        long lastProgress = System.nanoTime();
        while (annotated.size() < total) {
            int before = annotated.size();
            annotations.poll(POLL).forEach(this::take);
            if (annotated.size() > before) {
                lastProgress = System.nanoTime();
            } else {
                failWhenHopeless(lastProgress, total);
            }
        }
        while (!areShown(lastOfPartition.values())) {
            annotations.poll(POLL).forEach(this::take);
            failWhenHopeless(lastProgress, total);
        }
    }

    /** Asks for every one, which is too much to do while time is taken. */
    public void requireAll(List<LoadSample> samples) {
        List<String> missing = samples.stream()
                .map(sample -> sample.id().value())
                .filter(id -> !areShown(List.of(id)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Failure(missing.size() + " samples are not searchable, the first of them " + missing.get(0));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> event) {
        String id = new String(event.key(), StandardCharsets.UTF_8);
        annotated.add(id);
        lastOfPartition.put(event.partition(), id);
    }

    private boolean areShown(Collection<String> ids) {
        return ids.stream().allMatch(id -> index.find("/v1/samples/" + id)
                .map(found -> found.has("annotation"))
                .orElse(false));
    }

    private void failWhenHopeless(long lastProgress, int total) {
        if (!areAlive.getAsBoolean() || System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
            throw new Failure(
                    annotated.size() + " of " + total + " samples are annotated, and not all of them searchable");
        }
    }

    @Override
    public void close() {
        annotations.close();
    }
}
