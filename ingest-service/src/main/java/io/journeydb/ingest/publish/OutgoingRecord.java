package io.journeydb.ingest.publish;

import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.envelope.RecordHeader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A record to be written.
 *
 * @param topic where to
 * @param key may be null on topics that are not compacted
 * @param value may be null; borrowed, never changed
 * @param headers in order
 */
public record OutgoingRecord(Topic topic, byte[] key, byte[] value, List<RecordHeader> headers) {

    public OutgoingRecord {
        Objects.requireNonNull(topic, "topic");
        headers = List.copyOf(headers);
    }

    /** The same with further headers, in the place of those of their names. */
    public OutgoingRecord with(Map<String, String> further) {
        if (further.isEmpty()) {
            return this;
        }
        Stream<RecordHeader> others = headers.stream().filter(header -> !further.containsKey(header.name()));
        return new OutgoingRecord(
                topic,
                key,
                value,
                Stream.concat(others, Headers.of(further).stream()).toList());
    }
}
