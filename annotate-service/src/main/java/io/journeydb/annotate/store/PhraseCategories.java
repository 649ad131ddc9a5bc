package io.journeydb.annotate.store;

/** Says which category a style phrase belongs to when it is stored. Must be fast, must not throw, and be thread safe. */
@FunctionalInterface
public interface PhraseCategories {

    /** Id of the category of phrases that belong to no other. */
    String OTHER = "other";

    /** Knows no category. */
    PhraseCategories UNKNOWN = phrase -> OTHER;

    /** The id of the phrase's category; {@link #OTHER} if it belongs to no other. */
    String categoryOf(StylePhrase phrase);
}
