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
import java.util.Map;
import java.util.Objects;

/**
 * Refused samples as records of {@code journeydb.rejections}: the original key, value and headers, and why. What would
 * make the copy larger than the topic takes is kept in quarantine (the value) or left out with a mark (a monstrous key,
 * headers past the limit), since a rejection that cannot be written would stop the stream. Thread safe.
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
        byte[] key = key(original.key());
        List<RecordHeader> originals = originals(original.headers());
        List<RecordHeader> headers = thoseWithRoom(originals);
        boolean lacksHeaders = headers.size() < originals.size();
        headers.addAll(Headers.of(rejection.toHeaders()));
        headers.addAll(Headers.of(leftOut(key != original.key(), lacksHeaders)));
        return new OutgoingRecord(Topic.REJECTIONS, key, copied ? value : null, headers);
    }

    private static byte[] key(byte[] key) {
        return key == null || key.length > MAX_KEY_BYTES ? null : key;
    }

    /** Tells whoever submits it again that the copy would be another sample. */
    private static Map<String, String> leftOut(boolean key, boolean headers) {
        if (key) {
            return Map.of(Rejection.INCOMPLETE, headers ? "key, headers" : "key");
        }
        return headers ? Map.of(Rejection.INCOMPLETE, "headers") : Map.of();
    }

    /** Without those that only a rejection has. */
    private static List<RecordHeader> originals(List<RecordHeader> headers) {
        return headers.stream()
                .filter(header -> !header.name().startsWith(Rejection.PREFIX))
                .toList();
    }

    /** In their order while there is room. */
    private static List<RecordHeader> thoseWithRoom(List<RecordHeader> headers) {
        List<RecordHeader> kept = new ArrayList<>();
        int room = MAX_HEADER_BYTES;
        for (RecordHeader header : headers) {
            if (header.size() <= room) {
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
