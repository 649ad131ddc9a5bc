package io.journeydb.index.lucene;

/**
 * What the index has of a sample.
 *
 * @param revision of its annotation, 0 for a stored image, {@link #WAITING} or {@link #ABSENT}
 * @param featuresOffset where its features stand on their partition; {@link #NO_FEATURES} if it has none
 */
record Indexed(long revision, long featuresOffset) {

    /** There are features, and no sample yet. */
    static final long WAITING = -1;

    /** There is nothing. */
    static final long ABSENT = -2;

    static final long NO_FEATURES = -1;

    static final Indexed NOTHING = new Indexed(ABSENT, NO_FEATURES);

    /** Whether there is a document, of whichever kind. */
    boolean isThere() {
        return revision != ABSENT;
    }

    /** Whether there is a sample. */
    boolean isSample() {
        return revision > WAITING;
    }

    boolean hasFeatures() {
        return featuresOffset != NO_FEATURES;
    }
}
