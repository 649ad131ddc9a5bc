package io.journeydb.index.search;

import io.journeydb.index.feature.image.Decoding;
import io.journeydb.index.feature.image.ImageEncoder;
import io.journeydb.index.feature.image.PictureDecoder;
import java.awt.image.BufferedImage;
import java.util.Objects;

/** Vectors of files, made as the worker of features makes those of samples. */
public final class DecodedPictures implements PictureVectors {

    private final PictureDecoder decoder;
    private final ImageEncoder encoder;

    /** @param encoder of the index */
    public DecodedPictures(PictureDecoder decoder, ImageEncoder encoder) {
        this.decoder = Objects.requireNonNull(decoder, "decoder");
        this.encoder = Objects.requireNonNull(encoder, "encoder");
    }

    @Override
    public float[] of(byte[] file) {
        return switch (decoder.decode(file)) {
            case Decoding.Decoded(BufferedImage picture) -> encoder.encode(picture);
            case Decoding.Undecodable(String reason) ->
                throw new UnreadablePictureException("The upload is no picture that can be compared: " + reason);
        };
    }
}
