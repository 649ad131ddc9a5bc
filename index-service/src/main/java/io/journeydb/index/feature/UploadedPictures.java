package io.journeydb.index.feature;

import io.journeydb.index.feature.image.Decoding;
import io.journeydb.index.feature.image.ImageEncoder;
import io.journeydb.index.feature.image.PictureDecoder;
import io.journeydb.index.search.PictureVectors;
import io.journeydb.index.search.UnreadablePictureException;
import io.journeydb.media.image.ImageLimits;
import java.awt.image.BufferedImage;
import java.util.concurrent.Semaphore;

/** Vectors of pictures that somebody sends to search by: decoded as the worker does it, one at a time, the others wait. */
public final class UploadedPictures implements PictureVectors {

    private final PictureDecoder decoder;
    private final ImageEncoder encoder;
    private final Semaphore decoding = new Semaphore(1);

    /** @param limits those of ingest */
    public UploadedPictures(ImageLimits limits, ImageEncoder encoder) {
        this.decoder = new PictureDecoder(limits);
        this.encoder = encoder;
    }

    @Override
    public float[] of(byte[] file) {
        decoding.acquireUninterruptibly();
        try {
            return switch (decoder.decode(file)) {
                case Decoding.Decoded(BufferedImage picture) -> encoder.encode(picture);
                case Decoding.Undecodable(String reason) ->
                    throw new UnreadablePictureException("The picture can't be read: " + reason);
            };
        } finally {
            decoding.release();
        }
    }
}
