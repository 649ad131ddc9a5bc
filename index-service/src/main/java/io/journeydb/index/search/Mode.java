package io.journeydb.index.search;

import java.util.Optional;

/** What a query is compared by. */
public enum Mode {
    /** Its words. */
    TEXT("text"),
    /** Its meaning, by the embeddings of prompts. */
    SEMANTIC("semantic"),
    /** Both. */
    HYBRID("hybrid");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    /** Its name in requests and answers. */
    public String label() {
        return label;
    }

    /** The mode of this name. */
    public static Optional<Mode> byLabel(String label) {
        for (Mode mode : values()) {
            if (mode.label.equals(label)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
