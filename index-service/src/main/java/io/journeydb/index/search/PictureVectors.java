package io.journeydb.index.search;

/** Turns files of pictures into vectors of the index's image encoder. Implementations are thread safe. */
public interface PictureVectors {

    /**
     * The vector of a picture.
     *
     * @param file as ingest takes it
     * @throws UnreadablePictureException if it is no picture that ingest would take, or can't be decoded
     */
    float[] of(byte[] file);
}
