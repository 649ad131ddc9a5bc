package io.journeydb.ingest.envelope;

import java.util.List;
import java.util.Objects;

/**
 * A record as it came from a topic. The arrays are shared with the consumer and never changed, so that a picture is held
 * once.
 *
 * @param topic where it was
 * @param partition of that topic
 * @param offset in that partition
 * @param key may be null
 * @param value may be null
 * @param headers in the order of the record
 */
public record SampleRecord(
        String topic, int partition, long offset, byte[] key, byte[] value, List<RecordHeader> headers) {

    public SampleRecord {
        Objects.requireNonNull(topic, "topic");
        headers = List.copyOf(headers);
    }

    /** The last header of this name; null if there is none. */
    RecordHeader header(String name) {
        return headers.reversed().stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
