package io.journeydb.annotate.review;

/**
 * A piece of a prompt.
 *
 * @param kind what it is
 * @param text as it stands
 * @param before the white space before it
 * @param start where it begins in the prompt
 * @param key what two spellings of a word have in common; empty for anything but a word
 * @param strength how much a separator parts, from 1; 0 for anything else
 */
record Token(Kind kind, String text, String before, int start, String key, int strength) {

    /** Strength of {@code ::}, which parts more than anything else. */
    static final int PARTS = 6;

    /** Strength of what ends a sentence. */
    static final int ENDS = 5;

    /** Strength of a comma; nothing stands before one, nor before what is stronger. */
    static final int LISTS = 3;

    enum Kind {
        WORD,
        SEPARATOR,
        /** A bracket that {@link #CLOSE} closes. */
        OPEN,
        CLOSE,
        /** A quotation mark that {@link #END_QUOTE} closes. */
        QUOTE,
        END_QUOTE,
        /** A bracket or quotation mark without its other half, the weight of a bracket, and the like. */
        OTHER
    }

    static Token word(String text, String before, int start, String key) {
        return new Token(Kind.WORD, text, before, start, key, 0);
    }

    static Token separator(String text, String before, int start, int strength) {
        return new Token(Kind.SEPARATOR, text, before, start, "", strength);
    }

    Token as(Kind other) {
        return new Token(other, text, before, start, key, strength);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean opens() {
        return kind == Kind.OPEN || kind == Kind.QUOTE;
    }

    boolean closes() {
        return kind == Kind.CLOSE || kind == Kind.END_QUOTE;
    }
}
