package io.journeydb.ingest.store;

import io.journeydb.events.identity.ContentId;
import io.journeydb.events.identity.Fingerprint;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.identity.Split;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A picture to be kept, with what tells a repetition of it from something else.
 *
 * @param sampleId whose picture
 * @param bytes the picture; borrowed, never changed
 * @param sha256 digest of {@code bytes}
 * @param mediaType of the picture, as detected
 * @param content the picture with its prompt
 * @param fingerprint all attributes
 * @param split if this is the first delivery
 * @param ingestedAt if this is the first delivery, to the millisecond
 */
public record ArchiveEntry(
        SampleId sampleId,
        byte[] bytes,
        Sha256 sha256,
        String mediaType,
        ContentId content,
        Fingerprint fingerprint,
        Split split,
        Instant ingestedAt) {

    public ArchiveEntry {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(split, "split");
        ingestedAt = ingestedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
