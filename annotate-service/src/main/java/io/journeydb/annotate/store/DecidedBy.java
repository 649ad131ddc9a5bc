package io.journeydb.annotate.store;

/** Who put a style phrase into its category. A later one of these overrules an earlier one. */
public enum DecidedBy {
    /** Nobody could: it is in {@code other}. */
    NOBODY("nobody"),
    /** Its likeness to a category's phrases. */
    SIMILARITY("similarity"),
    /** The lexicon lists it or has a pattern for it. */
    LEXICON("lexicon"),
    /** A person. */
    PERSON("person");

    private final String label;

    DecidedBy(String label) {
        this.label = label;
    }

    /** As it is stored and shown. */
    public String label() {
        return label;
    }

    static DecidedBy parse(String label) {
        for (DecidedBy each : values()) {
            if (each.label.equals(label)) {
                return each;
            }
        }
        throw new IllegalArgumentException("nobody decides by " + label);
    }
}
