package io.journeydb.system.bench.load;

import io.journeydb.cli.drawn.DrawnSample;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends samples by value, as any producer does, only that nothing is hashed on the way. For one thread. */
public final class LoadProducer implements AutoCloseable {

    /** More than most pictures: the producer keeps buffers of this size for the next record, and makes and drops larger ones. */
    private static final int BATCH_BYTES = 640 * 1024;

    /** Enough to keep the broker busy; more would only grow what the collector has to copy. */
    private static final int BUFFER_BYTES = 20 * 1024 * 1024;

    /** As the command line's producer has it. */
    private static final int SOCKET_SIZED_BY_KERNEL = -1;

    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final KafkaProducer<byte[], byte[]> producer;

    public LoadProducer(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "none",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topic.MAX_SAMPLE_BYTES,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        BATCH_BYTES,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        BUFFER_BYTES,
                        ProducerConfig.SEND_BUFFER_CONFIG,
                        SOCKET_SIZED_BY_KERNEL),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends samples and returns when all have arrived.
     *
     * @throws Failure if one could not be sent
     */
    public void send(List<LoadSample> samples) {
        samples.forEach(sample -> producer.send(message(sample), (metadata, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        }));
        producer.flush();
        if (failure.get() != null) {
            throw new Failure("cannot send samples: " + failure.get().getMessage(), failure.get());
        }
    }

    private static ProducerRecord<byte[], byte[]> message(LoadSample sample) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(Topic.SAMPLES.topicName(), utf8(sample.id().value()), sample.picture());
        message.headers()
                .add(CloudEvent.CONTENT_TYPE, utf8("image/jpeg"))
                .add(CloudEvent.PREFIX + "prompt", utf8(sample.prompt()))
                .add(CloudEvent.PREFIX + "generator", utf8(DrawnSample.GENERATOR))
                .add(CloudEvent.PREFIX + "author", utf8(DrawnSample.AUTHOR));
        return message;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
