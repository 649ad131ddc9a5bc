package io.journeydb.index.model;

import io.journeydb.index.task.Picture;

/** Makes the picture that a model is shown. Thread safe. */
@FunctionalInterface
interface ShownPictures {

    /**
     * A JPEG at a reduced scale, whatever the picture's file is.
     *
     * @throws ModelFailedException if the picture cannot be had, or not be decoded
     * @throws io.journeydb.index.task.PictureException if there is no such sample
     */
    byte[] jpeg(Picture picture) throws ModelFailedException;
}
