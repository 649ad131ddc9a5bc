package io.journeydb.ingest.pipeline;

import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.ingest.envelope.RecordHeader;
import io.journeydb.ingest.envelope.SampleRecord;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What must stay in order: records that name one sample, or else have one key. A sample whose id is derived has no
 * order to keep: only an equal one has its id.
 *
 * @param name bytes of the id or key
 */
record Lane(ByteBuffer name) {

    private static final String SUBJECT = CloudEvent.PREFIX + "subject";

    /** The lane of a record; empty when it may overtake all others. */
    static Optional<Lane> of(SampleRecord record) {
        return record.headers().stream()
                .filter(header -> header.name().equals(SUBJECT))
                .map(RecordHeader::value)
                .filter(Lane::isGiven)
                .findFirst()
                .or(() -> Optional.ofNullable(record.key()))
                .map(bytes -> new Lane(ByteBuffer.wrap(bytes)));
    }

    /** A header may have no value, or an empty one: both count as absent. */
    private static boolean isGiven(byte[] id) {
        return id != null && id.length > 0;
    }
}
