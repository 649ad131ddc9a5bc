package io.journeydb.annotate.store;

import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import java.time.Instant;
import java.util.Objects;

/**
 * A sample as it is published: its {@link SampleAnnotated}, written.
 *
 * @param revision from 1, of the event
 * @param annotatedAt when the annotation in force was made
 * @param json the event, in the bytes that {@link io.journeydb.events.json.EventCodec} makes of it
 */
public record PublishedSample(SampleId sampleId, long revision, Instant annotatedAt, String json) {

    public PublishedSample {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(annotatedAt, "annotatedAt");
        Objects.requireNonNull(json, "json");
    }

    /** CloudEvents id: {@link SampleAnnotated#eventId()}. */
    public String eventId() {
        return SampleAnnotated.eventId(sampleId, revision);
    }
}
