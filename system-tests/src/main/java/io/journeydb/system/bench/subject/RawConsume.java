package io.journeydb.system.bench.subject;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.kafka.Topic;
import io.journeydb.system.bench.report.Measurement;
import io.journeydb.system.bench.report.Meter;
import io.journeydb.system.bench.report.Meter.Mark;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** The second ceiling: the samples topic is read to its end, and nothing is done with what comes. */
public final class RawConsume {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrapServers;

    public RawConsume(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Reads {@code total} samples; time is taken of those after the first {@code warmUp}. */
    public Measurement measure(int warmUp, int total, Meter meter) {
        try (TopicTail tail = new TopicTail(bootstrapServers, Topic.SAMPLES.topicName())) {
            Mark begin = null;
            int seen = 0;
            while (seen < total) {
                ConsumerRecords<byte[], byte[]> samples = tail.poll(PATIENCE);
                if (samples.isEmpty()) {
                    throw new Failure("raw consume: " + seen + " of " + total + " samples came");
                }
                seen += samples.count();
                if (begin == null && seen >= warmUp) {
                    begin = meter.mark(seen);
                }
            }
            return meter.between(begin, meter.mark(seen));
        }
    }
}
