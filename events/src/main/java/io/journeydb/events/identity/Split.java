package io.journeydb.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The part of the dataset a sample is for. Frozen at ingest. */
public enum Split {
    TRAIN("train"),
    VAL("val"),
    TEST("test"),
    EXTERNAL("external");

    private final String label;

    Split(String label) {
        this.label = label;
    }

    /** The name on topics, in the store and in releases. */
    @JsonValue
    public String label() {
        return label;
    }

    /** @throws IllegalArgumentException if no split has this name */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Split parse(String label) {
        for (Split split : values()) {
            if (split.label.equals(label)) {
                return split;
            }
        }
        throw new IllegalArgumentException("a split is one of train, val, test, external");
    }
}
