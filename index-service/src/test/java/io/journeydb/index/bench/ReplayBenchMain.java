package io.journeydb.index.bench;

import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Measures a replay and prints {@link Figure}s: {@code BOOTSTRAP PROMPTS EVENTS ROUNDS FOLDER}. First it fills the empty topic of
 * annotations with so many events, each of another sample, as compaction leaves them.
 */
public final class ReplayBenchMain {

    /** Enough for the compiler: some seconds of work. */
    private static final int WARM_UP = 30_000;

    private final String bootstrapServers;
    private final int events;
    private final Path folder;

    private ReplayBenchMain(String bootstrapServers, int events, Path folder) {
        this.bootstrapServers = bootstrapServers;
        this.events = events;
        this.folder = folder;
    }

    /** Fills, warms up, and measures in rounds; which of the two comes first changes from round to round. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        int events = Integer.parseInt(arguments[2]);
        Path folder = Files.createDirectories(Path.of(arguments[4]));
        ReplayBenchMain bench = new ReplayBenchMain(arguments[0], events, folder);
        bench.fill(Files.readAllLines(Path.of(arguments[1])));
        int warmUp = Math.min(WARM_UP, events);
        bench.replay("warm-up").rate(warmUp);
        bench.bare("warm-up").rate(warmUp);
        Figures out = new Figures(System.out);
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            out.print(bench.measure(round));
        }
    }

    private Figure measure(int round) throws IOException {
        double first = round % 2 == 0
                ? replay("" + round).rate(events)
                : bare("" + round).rate(events);
        double second = round % 2 == 0
                ? bare("" + round).rate(events)
                : replay("" + round).rate(events);
        return round % 2 == 0
                ? new Figure("replay of annotations", first, second, "events/s")
                : new Figure("replay of annotations", second, first, "events/s");
    }

    private Replay replay(String name) {
        return new Replay(bootstrapServers, folder.resolve("index-" + name));
    }

    private BareReplay bare(String name) {
        return new BareReplay(bootstrapServers, folder.resolve("bare-" + name));
    }

    private void fill(List<String> prompts) {
        EventCodec codec = new EventCodec();
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                50);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < events; number++) {
                SampleAnnotated event = BenchEvents.annotated(number, prompts.get(number % prompts.size()));
                byte[] key = event.sampleId().value().getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(Topic.ANNOTATIONS.topicName(), key, codec.encode(event)));
            }
        }
    }
}
