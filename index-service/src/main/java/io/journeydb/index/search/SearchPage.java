package io.journeydb.index.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many samples match
 * @param exact whether {@code total} is exact, or there are at least so many
 * @param hits the best of them, best first
 */
public record SearchPage(long total, boolean exact, List<Hit> hits) {

    public SearchPage {
        hits = List.copyOf(hits);
    }
}
