package io.journeydb.ingest.store;

import io.journeydb.events.identity.ObjectKeys;
import io.journeydb.events.identity.SampleId;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectInfo;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreException;
import io.journeydb.media.store.ObjectStoreUnavailableException;
import io.journeydb.media.store.PutOutcome;
import io.journeydb.media.store.PutRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * The stored pictures. One object per sample, written once by one conditional PUT and never changed, so that keeping an
 * entry again is idempotent and of racing deliveries one is first. Thread safe; calls wait for the store and pass its
 * {@link ObjectStoreException}s on.
 */
public final class SampleArchive {

    private final ObjectStore store;

    public SampleArchive(ObjectStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /** Keeps a picture, unless its sample has one. */
    public Archived keep(ArchiveEntry entry) {
        ObjectKey key = key(entry.sampleId());
        PutRequest request =
                new PutRequest(key, entry.bytes(), entry.sha256().hex(), entry.mediaType(), SampleMetadata.of(entry));
        return switch (Waiting.on(store.putIfAbsent(request))) {
            case PutOutcome.Stored() -> new Archived.Stored();
            case PutOutcome.AlreadyExists() -> compare(key, entry);
        };
    }

    /** What is known of a sample's picture; empty when there is none. */
    public Optional<StoredPicture> find(SampleId sample) {
        return store.head(key(sample)).flatMap(SampleArchive::picture);
    }

    /** A sample's picture as a stream, to be closed; empty when there is none. */
    public Optional<ObjectContent> open(SampleId sample) {
        return store.open(key(sample));
    }

    private Archived compare(ObjectKey key, ArchiveEntry entry) {
        ObjectInfo stored = store.head(key)
                .orElseThrow(() -> new ObjectStoreUnavailableException(
                        "the object vanished between a write that found it and a look at it", null));
        return SampleMetadata.compare(stored, entry);
    }

    private static Optional<StoredPicture> picture(ObjectInfo info) {
        return Optional.ofNullable(SampleMetadata.sha256(info))
                .map(sha256 -> new StoredPicture(info.contentType(), info.size(), sha256));
    }

    private static ObjectKey key(SampleId sample) {
        return new ObjectKey(ObjectKeys.image(sample));
    }
}
