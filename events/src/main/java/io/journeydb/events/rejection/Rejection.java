package io.journeydb.events.rejection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a record was not taken, as the headers of its copy on {@code journeydb.rejections}. The copy has the original's key,
 * value and headers; headers of the original that begin with {@link #PREFIX} are dropped, so that nobody can pretend.
 *
 * @param code what is wrong
 * @param reason in words, about this record
 * @param stage the service that refused it
 * @param topic where the record was
 * @param partition of that topic
 * @param offset in that partition
 * @param quarantineKey the object that holds the original value, when that is above {@link #MAX_COPIED_BYTES}; else null
 */
public record Rejection(
        RejectionCode code,
        String reason,
        String stage,
        String topic,
        int partition,
        long offset,
        String quarantineKey) {

    /** What every header of a rejection begins with. */
    public static final String PREFIX = "rejection-";

    /** A header that the copy has when it lacks the original's key or some of its headers, because they are monstrous: which. */
    public static final String INCOMPLETE = PREFIX + "incomplete";

    /**
     * Samples above this size are not copied to the topic but to quarantine. Events of internal topics are smaller than the
     * topic's limit and copied whole: the services that refuse those have no object store.
     */
    public static final int MAX_COPIED_BYTES = 512 * 1024;

    public Rejection {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(topic, "topic");
    }

    /** Where the original value lies, when it is too large for the topic. */
    public Optional<String> quarantined() {
        return Optional.ofNullable(quarantineKey);
    }

    /** The headers, in a fixed order. */
    public Map<String, String> toHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PREFIX + "code", code.name());
        headers.put(PREFIX + "reason", reason);
        headers.put(PREFIX + "stage", stage);
        headers.put(PREFIX + "topic", topic);
        headers.put(PREFIX + "partition", Integer.toString(partition));
        headers.put(PREFIX + "offset", Long.toString(offset));
        quarantined().ifPresent(key -> headers.put(PREFIX + "quarantine", key));
        return headers;
    }

    /**
     * Reads the headers back.
     *
     * @throws IllegalArgumentException if they are not those of a rejection
     */
    public static Rejection fromHeaders(Map<String, String> headers) {
        try {
            return new Rejection(
                    RejectionCode.valueOf(headers.get(PREFIX + "code")),
                    headers.get(PREFIX + "reason"),
                    headers.get(PREFIX + "stage"),
                    headers.get(PREFIX + "topic"),
                    Integer.parseInt(headers.get(PREFIX + "partition")),
                    Long.parseLong(headers.get(PREFIX + "offset")),
                    headers.get(PREFIX + "quarantine"));
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not the headers of a rejection", e);
        }
    }
}
