package io.journeydb.annotate.annotator.lexicon;

/** A part of a prompt that belongs to one segment. */
sealed interface Piece {

    /** The words as typed. */
    String text();

    /**
     * How the image looks or feels.
     *
     * @param text the words as typed
     * @param category what kind of style or atmosphere
     */
    record Styled(String text, Category category) implements Piece {}

    /** What is in the image. */
    record Content(String text) implements Piece {}

    /** Neither: signs without words, addresses, requests to the machine, what is not to be shown. */
    record Other(String text) implements Piece {}
}
