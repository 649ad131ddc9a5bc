package io.journeydb.index.feed;

import io.journeydb.diagnosis.trace.Step;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.index.search.Applied;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.SampleIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads with one consumer, from one set of positions on, until something fails. For one thread, but for {@link #wakeup}.
 */
final class TopicReading implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(200);

    /** Longer than a fetch waits: what waits for the next poll waits for what comes, not for nothing. */
    private static final Duration POLL = KafkaClients.MAX_WAIT.plusMillis(100);

    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final long SHOW_NANOS = Duration.ofSeconds(2).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final SampleIndex index;
    private final Rejections rejections;
    private final FeedListener listener;
    private final TracedRecords traces;
    private final EventReader events = new EventReader();
    private final List<TopicPartition> partitions;
    private final List<TopicPartition> images;
    private final List<TopicPartition> annotations;
    private final List<TopicPartition> features;
    private final WaitingImages waiting = new WaitingImages();
    private final Map<TopicPartition, OffsetAndMetadata> unshown = new HashMap<>();
    private Positions positions;
    private Map<TopicPartition, Long> ends = Map.of();
    private long shownNanos = System.nanoTime();
    private boolean tookText;

    TopicReading(
            Consumer<byte[], byte[]> consumer,
            SampleIndex index,
            Rejections rejections,
            FeedListener listener,
            TracedRecords traces,
            Topology topology) {
        this.consumer = consumer;
        this.index = index;
        this.rejections = rejections;
        this.listener = listener;
        this.traces = traces;
        this.partitions = topology.partitions();
        this.images = of(Topic.IMAGES);
        this.annotations = of(Topic.ANNOTATIONS);
        this.features = of(Topic.FEATURES);
    }

    private List<TopicPartition> of(Topic topic) {
        return partitions.stream()
                .filter(partition -> partition.topic().equals(topic.topicName()))
                .toList();
    }

    /**
     * Takes all partitions at {@code from}, and notes what is there now: that is what catching up means. Images wait until
     * the annotations that were there are taken: most of them are outdone by then and need not be indexed first. Features
     * wait for both, so that they find their samples, and nobody waits for features: catching up doesn't include them.
     */
    void begin(Positions from) {
        positions = from;
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            OptionalLong offset = from.of(partition);
            if (offset.isPresent()) {
                consumer.seek(partition, offset.getAsLong());
                unshown.put(partition, new OffsetAndMetadata(offset.getAsLong()));
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
        }
        ends = new HashMap<>(consumer.endOffsets(partitions));
        consumer.pause(images);
        consumer.pause(features);
    }

    /** Polls for a fraction of a second, and takes into the index what came; images may wait for the next call. */
    void next(boolean live) {
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(live ? POLL : GLANCE);
        tookText = polled.partitions().stream().anyMatch(partition -> !features.contains(partition));
        ConsumerRecords<byte[], byte[]> records = live ? waiting.exchange(polled) : polled;
        if (!records.isEmpty()) {
            take(records, live);
        }
        show();
    }

    private void take(ConsumerRecords<byte[], byte[]> records, boolean live) {
        List<Step> steps = traces.begin(records, this::isNew);
        listener.received(records.count());
        boolean taken = false;
        try {
            index(records);
            taken = true;
        } finally {
            // First: whatever becomes of the steps, what is counted as under way must go down again.
            listener.finished(records.count());
            steps.forEach(taken ? Step::end : step -> step.fail("not indexed, is read again"));
        }
        unshown.putAll(records.nextOffsets());
        if (live) {
            tellLatency(records);
        }
    }

    /** Whether it came after reading began. What was there may be years old: an index that is built anew reads it all again. */
    private boolean isNew(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() >= ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
    }

    private void index(ConsumerRecords<byte[], byte[]> records) {
        List<Change> changes = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            switch (events.read(record)) {
                case EventReader.Reading.Readable(Change change) -> changes.add(change);
                case EventReader.Reading.Unreadable(String reason) -> {
                    rejections.reject(record, reason);
                    listener.rejected(RejectionCode.E_EVENT);
                }
            }
        }
        rejections.awaitAcknowledgement();
        positions.advance(records.nextOffsets());
        Applied applied = index.apply(changes, positions.toBookmark());
        listener.indexed(applied.documents());
        if (applied.passedOver() > 0) {
            listener.passedOver(applied.passedOver());
        }
    }

    private void tellLatency(ConsumerRecords<byte[], byte[]> records) {
        long now = System.currentTimeMillis();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            // Features of a replay are still read while samples are live.
            if (!record.topic().equals(Topic.FEATURES.topicName())) {
                listener.latency(Duration.ofMillis(Math.max(0, now - record.timestamp())));
            }
        }
    }

    /** Whether images or annotations came with the last poll. */
    boolean tookText() {
        return tookText;
    }

    /** Whether every image and annotation that was there at the beginning has been taken. */
    boolean hasCaughtUp() {
        if (!areTaken(annotations)) {
            return false;
        }
        consumer.resume(images);
        if (!areTaken(images)) {
            return false;
        }
        consumer.resume(features);
        return true;
    }

    private boolean areTaken(List<TopicPartition> some) {
        for (TopicPartition partition : some) {
            long end = ends.getOrDefault(partition, 0L);
            if (end > 0 && consumer.position(partition) < end) {
                return false;
            }
            ends.remove(partition);
        }
        return true;
    }

    /** Records that are on the topics and not taken yet, of the partitions of which that is known. */
    long lag() {
        long lag = waiting.count();
        for (TopicPartition partition : partitions) {
            lag += consumer.currentLag(partition).orElse(0);
        }
        return lag;
    }

    /** Tells the broker how far it is, for its tools to show. Nothing depends on it. */
    private void show() {
        if (!unshown.isEmpty() && System.nanoTime() - shownNanos > SHOW_NANOS) {
            consumer.commitAsync(Map.copyOf(unshown), (offsets, failure) -> {});
            unshown.clear();
            shownNanos = System.nanoTime();
        }
    }

    /** Makes a call in progress end at once. From any thread. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
