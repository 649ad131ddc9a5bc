package io.journeydb.index.search;

/** What a vector is of. Vectors of different spaces have nothing in common. */
public enum VectorSpace {
    /** Of the picture: near means looks alike. */
    IMAGE("image"),
    /** Of the prompt's text: near means says the same. */
    PROMPT("prompt");

    private final String label;

    VectorSpace(String label) {
        this.label = label;
    }

    /** Its name in requests and metrics. */
    public String label() {
        return label;
    }
}
