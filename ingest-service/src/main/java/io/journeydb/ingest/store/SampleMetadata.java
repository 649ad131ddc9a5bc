package io.journeydb.ingest.store;

import io.journeydb.events.identity.Split;
import io.journeydb.media.store.ObjectInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** A stored picture's metadata: hashes, a time and a split only, since stores silently drop what is large. */
final class SampleMetadata {

    private static final String SHA256 = "sha256";
    private static final String CONTENT = "content";
    private static final String FINGERPRINT = "fingerprint";
    private static final String INGESTED_AT = "ingested-at";
    private static final String SPLIT = "split";

    private SampleMetadata() {}

    static Map<String, String> of(ArchiveEntry entry) {
        return Map.of(
                SHA256, entry.sha256().hex(),
                CONTENT, entry.content().hex(),
                FINGERPRINT, entry.fingerprint().hex(),
                INGESTED_AT, entry.ingestedAt().toString(),
                SPLIT, entry.split().label());
    }

    /** The digest of a stored picture; null when the object is none of ours. */
    static String sha256(ObjectInfo stored) {
        return stored.metadata().get(SHA256);
    }

    /** What a picture that lies under the entry's key already is to the entry. */
    static Archived compare(ObjectInfo stored, ArchiveEntry entry) {
        Map<String, String> metadata = stored.metadata();
        if (!entry.content().hex().equals(metadata.get(CONTENT))) {
            return new Archived.Conflict();
        }
        if (!entry.fingerprint().hex().equals(metadata.get(FINGERPRINT))) {
            return new Archived.OtherAttributes();
        }
        try {
            return new Archived.Repeated(
                    Split.parse(metadata.get(SPLIT)), Instant.parse(metadata.getOrDefault(INGESTED_AT, "")));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            // Written by something else than this service: nothing of it can be repeated.
            return new Archived.Conflict();
        }
    }
}
