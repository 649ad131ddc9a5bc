package io.journeydb.annotate.intake;

import io.journeydb.annotate.store.IncomingReview;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.EventType;
import io.journeydb.events.rejection.RejectionCode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads the records of the reviews topic, which anyone with the role may write. Thread safe. */
final class ReviewReader {

    private static final EventType TYPE = new EventType(PromptReviewed.TYPE);

    private final EventCodec codec;

    ReviewReader(EventCodec codec) {
        this.codec = codec;
    }

    /** What a record holds. */
    sealed interface Reading {

        /** A review. */
        record Readable(IncomingReview review) implements Reading {}

        /** Something else. */
        record Unreadable(RejectionCode code, String reason) implements Reading {}
    }

    Reading read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null || record.value().length == 0) {
            return new Reading.Unreadable(
                    RejectionCode.E_EMPTY, "the record has no value; a review is taken back by another");
        }
        if (TYPE.isDeniedBy(record.headers().lastHeader(CloudEvent.TYPE), Header::value)) {
            return new Reading.Unreadable(RejectionCode.E_SCHEMA, TYPE.reason());
        }
        try {
            PromptReviewed event = codec.decodeStrictly(record.value(), PromptReviewed.class);
            return new Reading.Readable(IncomingReview.of(event, codec));
        } catch (EventFormatException e) {
            return new Reading.Unreadable(e.code(), e.getMessage());
        } catch (RuntimeException e) {
            // Reading touches nothing but the value: whatever fails here would fail again, and hold up the partition.
            return new Reading.Unreadable(
                    RejectionCode.E_SCHEMA, "the review has a member that cannot be: " + e.getMessage());
        }
    }
}
