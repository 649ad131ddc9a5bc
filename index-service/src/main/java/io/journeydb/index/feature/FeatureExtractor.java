package io.journeydb.index.feature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.EventType;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.feature.PictureFeatures.Look;
import io.journeydb.media.store.ObjectStoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Makes records of {@code journeydb.features} from records of {@code journeydb.images}: the same from the same, whenever and
 * wherever. A tombstone makes a tombstone. A few threads read pictures and prompts: with one, nothing else is computed beside. For
 * one caller.
 */
final class FeatureExtractor implements AutoCloseable {

    private static final String SOURCE = "/journeydb/index/features";
    private static final EventType IMAGE = new EventType(ImageStored.TYPE);

    private final PictureFeatures pictures;
    private final PromptFeatures prompts;
    private final ExecutorService decoders;
    private final EventCodec codec = new EventCodec();

    FeatureExtractor(PictureFeatures pictures, PromptFeatures prompts, int decoders) {
        this.pictures = pictures;
        this.prompts = prompts;
        this.decoders = Executors.newFixedThreadPool(
                decoders,
                Thread.ofPlatform().name("feature-decoder-", 0).daemon().factory());
    }

    /**
     * The batch's features.
     *
     * @throws ObjectStoreException if a picture can't be had now; nothing has happened
     * @throws CancellationException if the thread is interrupted
     * @throws Error if one ended a decoder: no batch after it would be better
     */
    Extraction extract(ConsumerRecords<byte[], byte[]> records) {
        Map<ConsumerRecord<byte[], byte[]>, Optional<ImageStored>> readable = readable(records);
        List<ImageStored> samples =
                readable.values().stream().flatMap(Optional::stream).toList();
        List<Future<Optional<Look>>> looks = new ArrayList<>(samples.size());
        samples.forEach(sample -> looks.add(decoders.submit(() -> pictures.of(sample))));
        Future<Map<PromptId, FeatureVector>> vectors = decoders.submit(() -> prompts.of(samples));
        try {
            return together(
                    readable, await(looks), await(List.of(vectors)).getFirst(), records.count() - readable.size());
        } finally {
            vectors.cancel(false);
        }
    }

    private Extraction together(
            Map<ConsumerRecord<byte[], byte[]>, Optional<ImageStored>> readable,
            List<Optional<Look>> looks,
            Map<PromptId, FeatureVector> vectors,
            int unreadable) {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>(readable.size());
        int next = 0;
        for (Map.Entry<ConsumerRecord<byte[], byte[]>, Optional<ImageStored>> each : readable.entrySet()) {
            if (each.getValue().isEmpty()) {
                events.add(new ProducerRecord<>(
                        Topic.FEATURES.topicName(), each.getKey().key(), null));
            } else {
                ImageStored sample = each.getValue().get();
                events.add(event(sample, looks.get(next++), vectors.get(sample.promptId())));
            }
        }
        int undecodable = (int) looks.stream().filter(Optional::isEmpty).count();
        return new Extraction(events, undecodable, unreadable);
    }

    private ProducerRecord<byte[], byte[]> event(ImageStored sample, Optional<Look> look, FeatureVector prompt) {
        FeaturesExtracted event = new FeaturesExtracted(
                sample.sampleId(),
                sample.promptId(),
                sample.ingestedAt(),
                look.map(Look::hash).orElse(null),
                look.map(Look::vector).orElse(null),
                prompt);
        String sampleId = sample.sampleId().value();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topic.FEATURES.topicName(), sampleId.getBytes(UTF_8), codec.encode(event));
        new CloudEvent(event.eventId(), FeaturesExtracted.TYPE, SOURCE, event.ingestedAt(), sampleId, CloudEvent.JSON)
                .toHeaders()
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }

    /** Records that are events, in their order; a tombstone without its sample. */
    private Map<ConsumerRecord<byte[], byte[]>, Optional<ImageStored>> readable(
            ConsumerRecords<byte[], byte[]> records) {
        Map<ConsumerRecord<byte[], byte[]>, Optional<ImageStored>> readable = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String key = record.key() == null ? null : new String(record.key(), UTF_8);
            if (!SampleId.isValid(key)) {
                continue;
            }
            if (record.value() == null) {
                readable.put(record, Optional.empty());
            } else {
                event(record, key).ifPresent(sample -> readable.put(record, Optional.of(sample)));
            }
        }
        return readable;
    }

    /** Empty if the record is none: the feed of every replica reads it too, and rejects it with the reason. */
    private Optional<ImageStored> event(ConsumerRecord<byte[], byte[]> record, String key) {
        if (IMAGE.isDeniedBy(record.headers().lastHeader(CloudEvent.TYPE), Header::value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(codec.decode(record.value(), ImageStored.class))
                    .filter(sample -> sample.sampleId().value().equals(key));
        } catch (EventFormatException e) {
            return Optional.empty();
        }
    }

    private static <T> List<T> await(List<Future<T>> parts) {
        try {
            List<T> done = new ArrayList<>(parts.size());
            for (Future<T> part : parts) {
                done.add(part.get());
            }
            return done;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped while pictures were read");
        } finally {
            // What has not begun yet when one fails; no effect on what is done.
            parts.forEach(part -> part.cancel(false));
        }
    }

    /** Ends the decoders, after what they do now. */
    @Override
    public void close() {
        decoders.shutdown();
    }
}
