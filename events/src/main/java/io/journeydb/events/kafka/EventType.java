package io.journeydb.events.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the records of a topic are, as their {@link CloudEvent#TYPE} says. One without that header is judged by its members alone;
 * one that says another type or version is not read, because its members may mean something else then.
 *
 * @param name of the type with its version, such as {@code io.journeydb.ImageStored.v1}
 */
public record EventType(String name) {

    public EventType {
        Objects.requireNonNull(name, "name");
    }

    /**
     * Whether a record says that it is something else. A header without value says so too.
     *
     * @param header the record's {@link CloudEvent#TYPE}, in the words of whichever client read it; null if it has none
     * @param value the header's bytes; null if it has none
     */
    public <H> boolean isDeniedBy(H header, Function<? super H, byte[]> value) {
        if (header == null) {
            return false;
        }
        byte[] said = value.apply(header);
        return said == null || !name.equals(new String(said, StandardCharsets.UTF_8));
    }

    /** Why such a record is not read. */
    public String reason() {
        return CloudEvent.TYPE + " is not " + name;
    }
}
