package io.journeydb.events.identity;

/** Where objects lie in the bucket. Keys have no extension: the type is metadata. */
public final class ObjectKeys {

    /** What every stored picture's key begins with. */
    public static final String IMAGES = "images/";

    /** What every quarantined object's key begins with. */
    public static final String QUARANTINE = "quarantine/";

    private ObjectKeys() {}

    /** The key of a sample's picture: {@code images/{shard}/{sampleId}}. */
    public static String image(SampleId sample) {
        return IMAGES + Shard.of(sample) + "/" + sample;
    }
}
