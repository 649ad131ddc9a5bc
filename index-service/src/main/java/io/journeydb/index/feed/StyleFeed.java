package io.journeydb.index.feed;

import io.journeydb.events.StyleCategory;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.EventType;
import io.journeydb.events.kafka.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic of style categories from its beginning, in a thread of its own, and goes on: it is small, and nothing of it is kept on
 * disk. While the broker is away, what was read stays. {@link #start} and {@link #close} are for one thread.
 */
public final class StyleFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StyleFeed.class);
    private static final EventType CATEGORY = new EventType(StyleCategory.TYPE);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final EventCodec codec = new EventCodec();
    private final StylePhrases phrases = new StylePhrases();
    private final KafkaClients clients;
    private final Thread thread;
    private final CountDownLatch pausing = new CountDownLatch(1);
    private volatile Consumer<byte[], byte[]> current;
    private volatile boolean closed;

    public StyleFeed(FeedSettings settings) {
        this.clients = new KafkaClients(settings);
        this.thread = Thread.ofPlatform().daemon().name("style-feed").unstarted(this::run);
    }

    /** What was read. */
    public StylePhrases phrases() {
        return phrases;
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    /** Ends reading. */
    @Override
    public void close() {
        closed = true;
        Consumer<byte[], byte[]> reading = current;
        if (reading != null) {
            reading.wakeup();
        }
        pausing.countDown();
    }

    private void run() {
        boolean told = false;
        while (!closed) {
            try (Consumer<byte[], byte[]> consumer = clients.consumer()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException e) {
                // Only close() wakes; the loop's condition says so.
                continue;
            } catch (KafkaException e) {
                if (!told) {
                    // Which key to look at, the watch of the broker says.
                    LOG.warn("Style categories can't be read; trying on: {}", e.getMessage());
                    told = true;
                }
                pause();
            } finally {
                current = null;
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topic.STYLES.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!closed) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                records.forEach(this::take);
                phrases.publish();
            }
        }
    }

    /** A category that cannot be read is passed over: its phrases are in none until the next revision. */
    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        if (CATEGORY.isDeniedBy(record.headers().lastHeader(CloudEvent.TYPE), Header::value)) {
            passOver(record);
            return;
        }
        try {
            phrases.put(codec.decode(record.value(), StyleCategory.class));
        } catch (EventFormatException e) {
            passOver(record);
        }
    }

    private static void passOver(ConsumerRecord<byte[], byte[]> record) {
        LOG.warn(
                "A style category cannot be read topic={} partition={} offset={}",
                record.topic(),
                record.partition(),
                record.offset());
    }

    private void pause() {
        try {
            pausing.await(PAUSE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }
}
