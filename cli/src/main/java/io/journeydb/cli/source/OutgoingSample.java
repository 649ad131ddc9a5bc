package io.journeydb.cli.source;

import io.journeydb.events.identity.Sha256;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A sample to push.
 *
 * @param prompt as typed
 * @param content its picture
 * @param attributes by the contract's names, such as {@code author}; without the prompt
 */
public record OutgoingSample(String prompt, Content content, Map<String, String> attributes) {

    public OutgoingSample {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(content, "content");
        attributes = Map.copyOf(new TreeMap<>(attributes));
    }

    /** The picture: its bytes, or where they are. */
    public sealed interface Content {

        /** @param bytes of the file; not copied, and not to be changed */
        record ByValue(byte[] bytes) implements Content {}

        /**
         * @param url an address that the ingest service may fetch
         * @param sha256 what its bytes must hash to; null if nobody said
         */
        record ByReference(URI url, Sha256 sha256) implements Content {}
    }
}
