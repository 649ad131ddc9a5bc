package io.journeydb.ingest.publish;

import io.journeydb.events.ImageStored;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code ImageStored} as a record of {@code journeydb.images}. The same event gives the same record. Thread safe. */
public final class EventRecords {

    /** Who says so: the {@code ce_source} of everything that ingest writes. */
    public static final String SOURCE = "/journeydb/ingest";

    private final EventCodec codec;

    public EventRecords(EventCodec codec) {
        this.codec = Objects.requireNonNull(codec, "codec");
    }

    /** The record of an event. */
    public OutgoingRecord of(ImageStored event) {
        String sampleId = event.sampleId().value();
        CloudEvent attributes = new CloudEvent(
                event.eventId(), ImageStored.TYPE, SOURCE, event.ingestedAt(), sampleId, CloudEvent.JSON);
        return new OutgoingRecord(
                Topic.IMAGES,
                sampleId.getBytes(StandardCharsets.UTF_8),
                codec.encode(event),
                Headers.of(attributes.toHeaders()));
    }
}
