package io.journeydb.annotate.annotator.validation;

/** Tells phrases that say something from words that only join others ("is no", "'s"). */
public final class Meaning {

    private Meaning() {}

    /** Whether any word of a text means something. */
    public static boolean isIn(String text) {
        return !Words.meaningful(text).isEmpty();
    }
}
