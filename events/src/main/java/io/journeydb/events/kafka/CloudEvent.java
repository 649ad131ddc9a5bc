package io.journeydb.events.kafka;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The attributes of an event as record headers (CloudEvents 1.0, Kafka protocol binding, binary content mode).
 *
 * @param id the same for every delivery of one event
 * @param type {@code io.journeydb.<Record>.v1}
 * @param source who says so, a URI reference such as {@code /journeydb/ingest}
 * @param time of the event
 * @param subject the sample id; the category's id for a category of style
 * @param contentType of the record's value
 */
public record CloudEvent(String id, String type, String source, Instant time, String subject, String contentType) {

    /** What the header of every attribute begins with. */
    public static final String PREFIX = "ce_";

    /** The header with the type: what the value is, and of which version. */
    public static final String TYPE = PREFIX + "type";

    /** The header with the media type of the value. */
    public static final String CONTENT_TYPE = "content-type";

    /** Media type of every value that is not a picture. */
    public static final String JSON = "application/json";

    public CloudEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(contentType, "contentType");
    }

    /** The headers, in a fixed order; values are to be written as UTF-8. */
    public Map<String, String> toHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PREFIX + "specversion", "1.0");
        headers.put(PREFIX + "id", id);
        headers.put(TYPE, type);
        headers.put(PREFIX + "source", source);
        headers.put(PREFIX + "time", time.toString());
        if (subject != null) {
            headers.put(PREFIX + "subject", subject);
        }
        headers.put(CONTENT_TYPE, contentType);
        return headers;
    }
}
