package io.journeydb.ingest.intake;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreRefusedException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures in buckets of the store that ingest works with: {@code s3://bucket/key}. The buckets are named by the operator;
 * any other is refused without asking the store. A store that is down is a dependency that is down.
 */
public final class BucketSource implements PictureSource {

    private final Map<String, ObjectStore> buckets;
    private final ImageLimits limits;

    /**
     * @param buckets the allowed buckets by name
     * @param limits of what is read
     */
    public BucketSource(Map<String, ObjectStore> buckets, ImageLimits limits) {
        this.buckets = Map.copyOf(buckets);
        this.limits = limits;
    }

    @Override
    public Reading read(URI url) {
        ObjectStore bucket = url.getAuthority() == null ? null : buckets.get(url.getAuthority());
        if (bucket == null) {
            return new Reading.Failed(
                    RejectionCode.E_URL_REFUSED, "the bucket of image.url is not one of those allowed");
        }
        Optional<ObjectKey> key = key(url);
        if (key.isEmpty()) {
            return new Reading.Failed(RejectionCode.E_URL_REFUSED, "image.url names no object that can exist");
        }
        try {
            return read(bucket, key.get());
        } catch (ObjectStoreRefusedException e) {
            if (!e.aboutObject()) {
                // Credentials or a clock that are wrong for every object: no fault of this sample's.
                throw e;
            }
            return new Reading.Failed(RejectionCode.E_URL_GONE, "the object of image.url may not be read");
        }
    }

    private Reading read(ObjectStore bucket, ObjectKey key) {
        Optional<ObjectContent> found = bucket.open(key);
        if (found.isEmpty()) {
            return new Reading.Failed(RejectionCode.E_URL_GONE, "there is no object at image.url");
        }
        try (ObjectContent content = found.get()) {
            Optional<byte[]> bytes = content.readAll(limits.maxBytes());
            if (bytes.isEmpty()) {
                return new Reading.Failed(
                        RejectionCode.E_URL_LIMIT,
                        "the object of image.url has " + content.info().size() + " bytes; at most " + limits.maxBytes()
                                + " are taken");
            }
            return new Reading.Complete(
                    bytes.get(), DeclaredType.ofPicture(content.info().contentType()));
        }
    }

    private static Optional<ObjectKey> key(URI url) {
        String path = url.getPath();
        if (path == null || path.length() < 2 || url.getRawQuery() != null || url.getRawFragment() != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectKey(path.substring(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
