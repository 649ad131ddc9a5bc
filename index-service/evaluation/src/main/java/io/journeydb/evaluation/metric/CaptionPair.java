package io.journeydb.evaluation.metric;

import java.util.List;

/**
 * One image's predicted text and what it is compared with, as words.
 *
 * @param hypothesis the predicted words; may be empty
 * @param references at least one; each may be empty
 */
public record CaptionPair(List<String> hypothesis, List<List<String>> references) {

    public CaptionPair {
        hypothesis = List.copyOf(hypothesis);
        references = references.stream().map(List::copyOf).toList();
        if (references.isEmpty()) {
            throw new IllegalArgumentException("a pair without a reference");
        }
    }
}
