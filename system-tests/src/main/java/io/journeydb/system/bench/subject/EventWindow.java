package io.journeydb.system.bench.subject;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.system.bench.report.Measurement;
import io.journeydb.system.bench.report.Meter;
import io.journeydb.system.bench.report.Meter.Mark;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Times whoever turns samples into events, by the events: from the one that ends the warm-up to the last. So neither its
 * start nor its compiler's warming up is in it, and the same clock serves every subject. An event that comes again, as it may,
 * is not counted again.
 */
public final class EventWindow {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String bootstrapServers;
    private final String topic;
    private final BooleanSupplier isAlive;

    /** @param isAlive whether events can still be hoped for */
    public EventWindow(String bootstrapServers, String topic, BooleanSupplier isAlive) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.isAlive = isAlive;
    }

    /** Waits for the events of {@code total} samples and times those after the first {@code warmUp}. */
    public Measurement measure(int warmUp, int total, Meter meter) {
        try (TopicTail tail = new TopicTail(bootstrapServers, topic)) {
            Set<ByteBuffer> seen = new HashSet<>();
            Mark begin = null;
            long lastProgress = System.nanoTime();
            while (seen.size() < total) {
                int before = seen.size();
                for (ConsumerRecord<byte[], byte[]> event : tail.poll(POLL)) {
                    seen.add(ByteBuffer.wrap(event.key()));
                }
                if (begin == null && seen.size() >= warmUp) {
                    begin = meter.mark(seen.size());
                }
                if (seen.size() > before) {
                    lastProgress = System.nanoTime();
                } else {
                    failWhenHopeless(lastProgress, seen.size(), total);
                }
            }
            return meter.between(begin, meter.mark(seen.size()));
        }
    }

    private void failWhenHopeless(long lastProgress, int seen, int total) {
        if (!isAlive.getAsBoolean() || System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
            throw new Failure("only " + seen + " of " + total + " events came on " + topic);
        }
    }
}
