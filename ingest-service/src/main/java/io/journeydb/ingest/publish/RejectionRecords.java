package io.journeydb.ingest.publish;

import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.RecordHeader;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.store.Quarantine;
import io.journeydb.media.store.ObjectStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Refused samples as records of {@code journeydb.rejections}: the original key, value and headers, and why. What would
 * make the copy larger than the topic takes is kept in quarantine (the value) or left out (a monstrous key, headers past
 * the limit), since a rejection that cannot be written would stop the stream. Thread safe.
 */
public final class RejectionRecords {

    private static final String STAGE = "ingest";
    private static final int MAX_KEY_BYTES = 64 * 1024;
    private static final int MAX_HEADER_BYTES = 64 * 1024;
    private static final int MAX_REASON = 500;

    private final Quarantine quarantine;

    public RejectionRecords(Quarantine quarantine) {
        this.quarantine = Objects.requireNonNull(quarantine, "quarantine");
    }

    /**
     * The record of a rejection.
     *
     * @throws ObjectStoreException when the value has to go to quarantine and the store fails
     */
    public OutgoingRecord of(SampleRecord original, RejectionCode code, String reason) {
        byte[] value = original.value();
        boolean copied = value == null || value.length <= Rejection.MAX_COPIED_BYTES;
        String quarantined = copied ? null : quarantine.keep(value);
        Rejection rejection = new Rejection(
                code, shortened(reason), STAGE, original.topic(), original.partition(), original.offset(), quarantined);
        List<RecordHeader> headers = originals(original.headers());
        headers.addAll(Headers.of(rejection.toHeaders()));
        return new OutgoingRecord(Topic.REJECTIONS, key(original.key()), copied ? value : null, headers);
    }

    private static byte[] key(byte[] key) {
        return key == null || key.length > MAX_KEY_BYTES ? null : key;
    }

    /** In their order while there is room; never those that only a rejection has. */
    private static List<RecordHeader> originals(List<RecordHeader> headers) {
        List<RecordHeader> kept = new ArrayList<>();
        int room = MAX_HEADER_BYTES;
        for (RecordHeader header : headers) {
            if (!header.name().startsWith(Rejection.PREFIX) && header.size() <= room) {
                kept.add(header);
                // Some bytes a header besides its own: thousands of empty ones have a size too.
                room -= header.size() + Integer.BYTES;
            }
        }
        return kept;
    }

    private static String shortened(String reason) {
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + "…";
    }
}
