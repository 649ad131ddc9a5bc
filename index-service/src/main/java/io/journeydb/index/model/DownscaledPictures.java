package io.journeydb.index.model;

import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.index.feature.image.Decoding;
import io.journeydb.index.feature.image.PictureDecoder;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.task.Picture;
import io.journeydb.index.task.PictureException;
import io.journeydb.media.image.ImageLimits;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;

/**
 * Pictures of the object store and from outside, decoded within ingest's limits, one at a time, and no longer than {@value #SIDE} pixels
 * a side: some 100 KB. A model sees no more, and takes tokens by the pixel.
 */
public final class DownscaledPictures implements ShownPictures {

    private static final int SIDE = 768;

    /** The shorter side is decoded at this or more, so that averaging has pixels to average. */
    private static final int DECODED_SIDE = 512;

    private final EventCodec codec = new EventCodec();
    private final PictureDecoder decoder = new PictureDecoder(ImageLimits.DEFAULT, DECODED_SIDE);
    private final Semaphore decoding = new Semaphore(1);
    private final SampleIndex index;
    private final Optional<ObjectStore> store;

    /** @param store of the pictures; without one, only pictures from outside are shown */
    public DownscaledPictures(SampleIndex index, Optional<ObjectStore> store) {
        this.index = index;
        this.store = store;
    }

    @Override
    public byte[] jpeg(Picture picture) throws ModelFailedException {
        return switch (picture) {
            case Picture.Uploaded(byte[] file) -> jpeg(file);
            case Picture.Stored(SampleId id) -> jpeg(file(id));
        };
    }

    private byte[] file(SampleId id) throws ModelFailedException {
        SampleDocument sample = index.document(id)
                .orElseThrow(() -> new PictureException(
                        PictureException.Reason.UNKNOWN_SAMPLE, "The index has no sample with this id"));
        String key = sample.revision() == SampleDocument.UNANNOTATED
                ? codec.decode(sample.json(), ImageStored.class).image().key()
                : codec.decode(sample.json(), SampleAnnotated.class).image().key();
        try (ObjectContent content = store.flatMap(objects -> objects.open(new ObjectKey(key)))
                .orElseThrow(() -> new ModelFailedException("the picture cannot be fetched"))) {
            return content.readAll(ImageLimits.DEFAULT.maxBytes())
                    .orElseThrow(() -> new ModelFailedException("the picture is too large"));
        } catch (ObjectStoreException | IllegalArgumentException e) {
            throw new ModelFailedException("the picture cannot be fetched");
        }
    }

    private byte[] jpeg(byte[] file) throws ModelFailedException {
        decoding.acquireUninterruptibly();
        try {
            return switch (decoder.decode(file)) {
                case Decoding.Decoded(BufferedImage picture) -> encoded(scaled(picture));
                case Decoding.Undecodable undecodable ->
                    throw new ModelFailedException("the picture cannot be decoded");
            };
        } finally {
            decoding.release();
        }
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale = (double) SIDE / Math.max(picture.getWidth(), picture.getHeight());
        if (scale >= 1) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(picture, 0, 0, width, height, null);
        } finally {
            canvas.dispose();
        }
        return small;
    }

    private static byte[] encoded(BufferedImage picture) throws ModelFailedException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, "jpg", jpeg)) {
                throw new ModelFailedException("the picture cannot be encoded");
            }
        } catch (IOException e) {
            throw new ModelFailedException("the picture cannot be encoded");
        }
        return jpeg.toByteArray();
    }
}
