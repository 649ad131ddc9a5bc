package io.journeydb.index.search;

import java.util.List;

/**
 * Near-duplicates that stand in more than one split, so that what is tested was trained on.
 *
 * @param groups how many there are
 * @param samples how many samples are in them
 * @param largest some of them, the largest first
 */
public record Leaks(long groups, long samples, List<DuplicateGroup> largest) {

    public Leaks {
        largest = List.copyOf(largest);
    }
}
