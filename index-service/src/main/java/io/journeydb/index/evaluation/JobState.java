package io.journeydb.index.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    /** It waits for its turn. */
    QUEUED,
    /** It is evaluated now. */
    RUNNING,
    /** Its reports are there. */
    DONE,
    /** It has no reports, and its problem says why. */
    FAILED,
    /** Somebody stopped it. */
    CANCELLED;

    /** As JSON has it, such as {@code queued}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing of it will change any more. */
    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
