package io.journeydb.index.feature;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.ImageStored;
import io.journeydb.events.PerceptualHash;
import io.journeydb.index.feature.image.Decoding;
import io.journeydb.index.feature.image.ImageEncoder;
import io.journeydb.index.feature.image.PerceptualHasher;
import io.journeydb.index.feature.image.PictureDecoder;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreException;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches a stored picture and computes what it looks like. Thread safe. */
public final class PictureFeatures {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFeatures.class);

    private final ObjectStore store;
    private final ImageLimits limits;
    private final PictureDecoder decoder;
    private final PerceptualHasher hasher = new PerceptualHasher();
    private final ImageEncoder encoder;

    /** @param limits those of ingest, applied again: the store may hold what ingest never saw */
    public PictureFeatures(ObjectStore store, ImageLimits limits, ImageEncoder encoder) {
        this.store = store;
        this.limits = limits;
        this.decoder = new PictureDecoder(limits);
        this.encoder = encoder;
    }

    /** What a picture looks like. */
    record Look(PerceptualHash hash, FeatureVector vector) {}

    /**
     * What the sample's picture looks like; empty if it is gone, or can't be decoded.
     *
     * @throws ObjectStoreException if the store doesn't give it: the same call may succeed later
     */
    Optional<Look> of(ImageStored sample) {
        Optional<ObjectKey> key = key(sample);
        if (key.isEmpty()) {
            return none(sample, "its key names no object");
        }
        Optional<ObjectContent> found = store.open(key.get());
        if (found.isEmpty()) {
            return none(sample, "there is no such object");
        }
        try (ObjectContent content = found.get()) {
            Optional<byte[]> file = content.readAll(limits.maxBytes());
            return file.isPresent() ? look(sample, file.get()) : none(sample, "the object is too large");
        }
    }

    private static Optional<ObjectKey> key(ImageStored sample) {
        try {
            return Optional.of(new ObjectKey(sample.image().key()));
        } catch (IllegalArgumentException e) {
            // The event doesn't check it, and would come again for ever.
            return Optional.empty();
        }
    }

    private Optional<Look> look(ImageStored sample, byte[] file) {
        return switch (decoder.decode(file)) {
            case Decoding.Decoded(BufferedImage picture) -> look(sample, picture);
            case Decoding.Undecodable(String reason) -> none(sample, reason);
        };
    }

    private Optional<Look> look(ImageStored sample, BufferedImage picture) {
        try {
            FeatureVector vector = new FeatureVector(encoder.name(), encoder.version(), encoder.encode(picture));
            return Optional.of(new Look(hasher.hash(picture), vector));
        } catch (RuntimeException e) {
            // A mistake of an encoder: it would fail again for ever, and hold up all samples behind.
            return none(sample, "its features can't be computed: " + e);
        }
    }

    private static Optional<Look> none(ImageStored sample, String reason) {
        LOG.atWarn()
                .addKeyValue("sampleId", sample.sampleId())
                .addKeyValue("reason", reason)
                .log("A picture has no features");
        return Optional.empty();
    }
}
