package io.journeydb.ingest.publish;

import io.journeydb.events.SampleByReference;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.envelope.RecordHeader;
import io.journeydb.ingest.envelope.SampleRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Samples that came by HTTP as records of {@code journeydb.samples}. Thread safe. */
public final class SubmissionRecords {

    private final Clock clock;

    public SubmissionRecords(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * A submission that is not on the topic yet.
     *
     * @param id its {@code ce_id}
     * @param sample as the consumer would see it
     */
    public record Draft(String id, SampleRecord sample) {

        /** The record to be produced. The key only spreads the load; the sample's id is in the headers. */
        public OutgoingRecord keyedBy(String key) {
            return new OutgoingRecord(
                    Topic.SAMPLES, key.getBytes(StandardCharsets.UTF_8), sample.value(), sample.headers());
        }
    }

    /**
     * Drafts a submission.
     *
     * @param value the picture, or the JSON of a reference; borrowed, never changed
     * @param contentType of the value; null when unknown
     * @param attributes by name, {@code subject} among them; null and empty values are left out
     */
    public Draft draft(byte[] value, String contentType, Map<String, String> attributes) {
        String id = UUID.randomUUID().toString();
        List<RecordHeader> headers = new ArrayList<>();
        headers.add(RecordHeader.of(CloudEvent.PREFIX + "specversion", "1.0"));
        headers.add(RecordHeader.of(CloudEvent.PREFIX + "id", id));
        headers.add(RecordHeader.of(CloudEvent.TYPE, SampleByReference.TYPE));
        headers.add(RecordHeader.of(CloudEvent.PREFIX + "source", EventRecords.SOURCE));
        headers.add(RecordHeader.of(CloudEvent.PREFIX + "time", clock.instant().toString()));
        if (contentType != null) {
            headers.add(RecordHeader.of(CloudEvent.CONTENT_TYPE, contentType));
        }
        attributes.forEach((name, text) -> {
            if (text != null && !text.isEmpty()) {
                headers.add(RecordHeader.of(CloudEvent.PREFIX + name, text));
            }
        });
        return new Draft(id, new SampleRecord(Topic.SAMPLES.topicName(), -1, -1, null, value, headers));
    }
}
