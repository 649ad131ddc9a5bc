package io.journeydb.index.query;

/** One part of a query. Texts are as typed: how they become words is the index's business. */
public sealed interface Clause {

    /** As typed, without the operators. */
    String text();

    /** Words that stand alone; the index may cut them further ({@code t-shirt}). */
    record Word(String text) implements Clause {}

    /** Words that stand side by side, in exactly this form. */
    record Phrase(String text) implements Clause {}

    /** Words that begin like this. Has at least {@value SearchQuery#MIN_PREFIX} letters or digits, and nothing else. */
    record Prefix(String text) implements Clause {}

    /**
     * A word as somebody remembers it: one letter of up to five may be wrong, two of more. Has at least
     * {@value SearchQuery#MIN_FUZZY} letters or digits, and nothing else.
     */
    record Fuzzy(String text) implements Clause {}
}
