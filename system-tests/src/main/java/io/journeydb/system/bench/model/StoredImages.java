package io.journeydb.system.bench.model;

import io.journeydb.events.ImageStored;
import io.journeydb.events.Prompt;
import io.journeydb.events.Source;
import io.journeydb.events.StoredImage;
import io.journeydb.events.identity.ObjectKeys;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.identity.Shard;
import io.journeydb.events.identity.Split;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts events of stored images onto their topic, as ingest would. */
public final class StoredImages {

    private static final Instant INGESTED = Instant.parse("2026-03-04T05:06:07.089Z");

    private final EventCodec codec = new EventCodec();
    private final String kafka;

    public StoredImages(String bootstrapServers) {
        this.kafka = bootstrapServers;
    }

    /**
     * Sends the images once and returns when all have arrived.
     *
     * @param name ids and prompts begin with it
     * @param prompts over how many prompts the samples are spread
     */
    public void send(String name, int samples, int prompts) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            IntStream.range(0, samples)
                    .mapToObj(
                            number -> image(name + "-" + number, "a " + name + " sailboat number " + number % prompts))
                    .forEach(image -> producer.send(new ProducerRecord<>(
                            Topic.IMAGES.topicName(),
                            image.sampleId().value().getBytes(StandardCharsets.UTF_8),
                            codec.encode(image))));
            producer.flush();
        }
    }

    private static ImageStored image(String id, String prompt) {
        SampleId sample = new SampleId(id);
        return new ImageStored(
                sample,
                PromptId.of(prompt),
                Split.TRAIN,
                Shard.of(sample),
                "midjourney",
                new Prompt(prompt, prompt, prompt, new TreeMap<>(), List.of()),
                new StoredImage(
                        ObjectKeys.image(sample),
                        Sha256.of(id.getBytes(StandardCharsets.UTF_8)),
                        500_000,
                        "image/jpeg",
                        1024,
                        1024),
                new Source("drawn", null, null, null, null, INGESTED),
                INGESTED);
    }
}
