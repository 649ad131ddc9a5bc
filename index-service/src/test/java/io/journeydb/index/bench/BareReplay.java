package io.journeydb.index.bench;

import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.lucene.BareWriter;
import io.journeydb.index.search.SampleDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The least that a program can do: consume, decode the same JSON, {@code updateDocument} with the same fields, one commit. */
final class BareReplay {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final double SECOND = 1e9;

    private final String bootstrapServers;
    private final Path folder;
    private final EventCodec codec = new EventCodec();

    BareReplay(String bootstrapServers, Path folder) {
        this.bootstrapServers = bootstrapServers;
        this.folder = folder;
    }

    /** Events a second until so many are committed. */
    double rate(int events) throws IOException {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000);
        try (BareWriter writer = BareWriter.open(folder, IndexingRow.RAM_BUFFER_MEGABYTES, SearchLoad.encoders());
                var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            long begin = System.nanoTime();
            List<TopicPartition> partitions = IntStream.range(0, Topic.ANNOTATIONS.partitions())
                    .mapToObj(number -> new TopicPartition(Topic.ANNOTATIONS.topicName(), number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int taken = 0;
            while (taken < events) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    SampleAnnotated event = codec.decode(record.value(), SampleAnnotated.class);
                    writer.update(SampleDocument.of(event, record.value()));
                    taken++;
                }
            }
            writer.commit();
            return taken * SECOND / (System.nanoTime() - begin);
        }
    }
}
