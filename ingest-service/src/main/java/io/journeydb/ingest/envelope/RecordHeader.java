package io.journeydb.ingest.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One header of a Kafka record.
 *
 * @param name of the header
 * @param value as on the wire; null when the header has none. Shared, never changed.
 */
public record RecordHeader(String name, byte[] value) {

    public RecordHeader {
        Objects.requireNonNull(name, "name");
    }

    /** A header with text, as UTF-8. */
    public static RecordHeader of(String name, String text) {
        return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that it takes: name and value. */
    public int size() {
        return name.length() + (value == null ? 0 : value.length);
    }
}
