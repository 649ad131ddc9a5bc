package io.journeydb.cli.ingest;

import io.journeydb.cli.connection.KafkaConnection;
import io.journeydb.cli.source.OutgoingSample;
import io.journeydb.cli.source.OutgoingSample.Content;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.SampleByReference;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Pushes samples onto {@code journeydb.samples}. For one thread; {@link #close} waits until all have arrived. */
public final class SampleProducer implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 30_000;

    /** Each write copies all that is left of a request, however little the socket takes: let it take much. */
    private static final int SOCKET_SIZED_BY_KERNEL = -1;

    private final EventCodec codec = new EventCodec();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConnection kafka;

    /** @throws Failure if Kafka can't be reached so */
    public SampleProducer(KafkaConnection kafka) {
        this.kafka = kafka;
        this.producer = kafka.client(
                settings(),
                settings -> new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    private static Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_SAMPLE_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                BUFFER_BYTES,
                ProducerConfig.SEND_BUFFER_CONFIG,
                SOCKET_SIZED_BY_KERNEL,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MILLIS,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                2 * PATIENCE_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS);
    }

    /**
     * Pushes one sample; returns before it has arrived.
     *
     * @throws Failure if an earlier one could not be pushed
     */
    public void push(OutgoingSample sample) {
        push(
                switch (sample.content()) {
                    case Content.ByValue picture -> byValue(sample, picture.bytes());
                    case Content.ByReference reference -> byReference(sample, reference);
                });
    }

    /**
     * Pushes a record as it is; returns before it has arrived.
     *
     * @throws Failure if an earlier one could not be pushed
     */
    public void push(ProducerRecord<byte[], byte[]> next) {
        try {
            producer.send(next, (metadata, exception) -> {
                if (exception != null) {
                    failure.compareAndSet(null, exception);
                }
            });
        } catch (org.apache.kafka.common.KafkaException e) {
            failure.compareAndSet(null, e);
        }
        failOnFailure();
    }

    /** Waits until everything pushed has arrived. */
    public void flush() {
        producer.flush();
        failOnFailure();
    }

    private static ProducerRecord<byte[], byte[]> byValue(OutgoingSample sample, byte[] bytes) {
        String raw = sample.prompt().replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ');
        SampleId key = SampleId.derive(Sha256.of(bytes), raw);
        ProducerRecord<byte[], byte[]> next = new ProducerRecord<>(Topic.SAMPLES.topicName(), utf8(key.value()), bytes);
        header(next, "prompt", sample.prompt());
        sample.attributes().forEach((name, value) -> header(next, name, value));
        return next;
    }

    private ProducerRecord<byte[], byte[]> byReference(OutgoingSample sample, Content.ByReference reference) {
        Map<String, String> attributes = sample.attributes();
        String gridIndex = attributes.get("gridindex");
        SampleByReference event = new SampleByReference(
                sample.prompt(),
                new SampleByReference.ImageReference(reference.url().toString(), reference.sha256()),
                attributes.get("generator"),
                attributes.get("author"),
                attributes.get("sourceurl"),
                attributes.get("jobid"),
                gridIndex == null ? null : Integer.valueOf(gridIndex),
                attributes.get("parentid"),
                attributes.get("createdat"));
        ProducerRecord<byte[], byte[]> next = new ProducerRecord<>(
                Topic.SAMPLES.topicName(), utf8(reference.url().toString()), codec.encode(event));
        next.headers().add(CloudEvent.CONTENT_TYPE, utf8(CloudEvent.JSON));
        return next;
    }

    private static void header(ProducerRecord<byte[], byte[]> next, String name, String value) {
        next.headers().add(CloudEvent.PREFIX + name, utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void failOnFailure() {
        Exception cause = failure.get();
        if (cause != null) {
            throw new Failure(
                    "cannot push to " + Topic.SAMPLES.topicName() + " at " + kafka.bootstrapServers() + ": "
                            + cause.getMessage()
                            + ". Is `./journeydb up` running? What had arrived stays; pushing the same again does no harm.",
                    cause);
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofMillis(PATIENCE_MILLIS));
    }
}
