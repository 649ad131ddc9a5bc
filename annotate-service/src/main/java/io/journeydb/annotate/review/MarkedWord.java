package io.journeydb.annotate.review;

import java.util.List;
import java.util.Objects;

/**
 * A word that at least one reviewer marked.
 *
 * @param text as the prompt spells it
 * @param occurrence which one it is of those that are the same, from 1
 * @param missedBy the reviewers who say that it does not appear
 * @param seenBy the reviewers who looked and did not mark it
 * @param standing what becomes of it
 */
public record MarkedWord(String text, int occurrence, List<String> missedBy, List<String> seenBy, Standing standing) {

    /** What becomes of a word that somebody marked. */
    public enum Standing {
        /** The required number of reviewers marked it. */
        REMOVED,
        /** The required number of reviewers saw it, and fewer marked it. */
        KEPT,
        /** Neither yet. */
        OPEN;

        static Standing of(int missed, int seen, int required) {
            if (missed >= required) {
                return REMOVED;
            }
            return seen >= required ? KEPT : OPEN;
        }
    }

    public MarkedWord {
        Objects.requireNonNull(text, "text");
        missedBy = List.copyOf(missedBy);
        seenBy = List.copyOf(seenBy);
        Objects.requireNonNull(standing, "standing");
    }

    /** Whether reviewers disagree on it, however it stands. */
    public boolean isDisputed() {
        return !seenBy.isEmpty();
    }
}
