package io.journeydb.annotate.work;

import io.journeydb.annotate.intake.Rejections;
import io.journeydb.annotate.store.Refusals;
import io.journeydb.annotate.store.Refusals.RefusedSample;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.ImageStored;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Rejects the samples of refused prompts: each once, with the event that brought it. {@link #reject()} is one pass of a
 * background loop, in any number of processes.
 */
public final class RefusedSamples {

    private static final int BATCH = 100;
    private static final String STAGE = "annotate";
    private static final String SOURCE = "/journeydb/ingest";

    /** The store keeps events, not where on the topic they stood. */
    private static final int NOWHERE = -1;

    private final Refusals refusals;
    private final Rejections rejections;
    private final EventCodec codec;
    private final Telemetry telemetry;

    public RefusedSamples(Refusals refusals, Rejections rejections, EventCodec codec, Telemetry telemetry) {
        this.refusals = refusals;
        this.rejections = rejections;
        this.codec = codec;
        this.telemetry = telemetry;
    }

    /** Rejects up to a batch of samples; true if there may be more. */
    public boolean reject() {
        int rejected = refusals.take(BATCH, this::reject);
        for (int each = 0; each < rejected; each++) {
            telemetry.rejected(RejectionCode.E_MODEL);
        }
        return rejected == BATCH;
    }

    private void reject(RefusedSample sample) {
        String topic = Topic.IMAGES.topicName();
        rejections.reject(
                record(sample.image(), topic),
                new Rejection(RejectionCode.E_MODEL, sample.reason(), STAGE, topic, NOWHERE, NOWHERE, null));
    }

    /** The record of the images topic, as ingest had written it. */
    private ConsumerRecord<byte[], byte[]> record(ImageStored image, String topic) {
        String id = image.sampleId().value();
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(topic, NOWHERE, NOWHERE, id.getBytes(StandardCharsets.UTF_8), codec.encode(image));
        new CloudEvent(image.eventId(), ImageStored.TYPE, SOURCE, image.ingestedAt(), id, CloudEvent.JSON)
                .toHeaders()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
