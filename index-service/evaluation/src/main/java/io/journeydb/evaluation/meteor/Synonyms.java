package io.journeydb.evaluation.meteor;

import java.util.Set;

/** Which words mean the same: two are synonyms when they share a group. Safe for use by several threads. */
@FunctionalInterface
public interface Synonyms {

    /** The groups of a lower-case word, whatever its inflection; empty when it is unknown. */
    Set<Long> groups(String word);

    /** Knows no word. */
    static Synonyms none() {
        return word -> Set.of();
    }
}
