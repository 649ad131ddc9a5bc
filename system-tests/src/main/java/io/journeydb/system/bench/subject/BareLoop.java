package io.journeydb.system.bench.subject;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.PutRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The least that a program can do to bring pictures from Kafka into the store and say so: poll, hash (the PUT's signature
 * needs it), PUT, send an event of the usual size, commit what is done. Nothing is checked, parsed or rejected. So many
 * PUTs are in flight at once, and never wait for each other. For one thread.
 */
final class BareLoop {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long COMMIT_NANOS = Duration.ofSeconds(2).toNanos();

    /** As long as an {@code ImageStored} of a drawn sample with its headers. */
    private static final String EVENT =
            "{\"sampleId\":\"%s\",\"sha256\":\"%s\",\"filler\":\"" + "x".repeat(1_000) + "\"}";

    private final Consumer<byte[], byte[]> samples;
    private final Producer<byte[], byte[]> events;
    private final String topic;
    private final ObjectStore store;
    private final Semaphore free;
    private final InFlight inFlight = new InFlight();

    /**
     * @param topic that the events are sent to
     * @param concurrency PUTs at once
     */
    BareLoop(
            Consumer<byte[], byte[]> samples,
            Producer<byte[], byte[]> events,
            String topic,
            ObjectStore store,
            int concurrency) {
        this.samples = samples;
        this.events = events;
        this.topic = topic;
        this.store = store;
        this.free = new Semaphore(concurrency);
    }

    /** Runs until a PUT or an event fails, which it throws. */
    void run() {
        long committed = System.nanoTime();
        while (true) {
            samples.poll(POLL).forEach(this::take);
            if (System.nanoTime() - committed > COMMIT_NANOS) {
                samples.commitAsync(inFlight.done(), null);
                committed = System.nanoTime();
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> sample) {
        Sha256 sha256 = Sha256.of(sample.value());
        SampleId id = new SampleId(new String(sample.key(), StandardCharsets.UTF_8));
        PutRequest request = PictureObject.request("loop", id, sample.value(), sha256);
        free.acquireUninterruptibly();
        CompletableFuture<Void> sent = new CompletableFuture<>();
        inFlight.add(sample.topic(), sample.partition(), sample.offset(), sent);
        store.putIfAbsent(request)
                .whenComplete((outcome, failure) -> free.release())
                .thenAccept(outcome -> send(id, sha256, sent))
                .exceptionally(failure -> {
                    sent.completeExceptionally(failure);
                    return null;
                });
    }

    private void send(SampleId id, Sha256 sha256, CompletableFuture<Void> sent) {
        byte[] key = id.value().getBytes(StandardCharsets.UTF_8);
        byte[] event = EVENT.formatted(id, sha256).getBytes(StandardCharsets.UTF_8);
        events.send(new ProducerRecord<>(topic, key, event), (metadata, failure) -> {
            if (failure == null) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
    }
}
