package io.journeydb.index.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total how many samples match; where vectors rank, how many were ranked
 * @param exact whether {@code total} is exact, or there are at least so many
 * @param hits of this page, best first
 * @param facets of each facet that was asked for, the values that most of the samples have, those first: over all that were
 *     found, not just this page
 * @param cursor for the next page; null where there is none. It goes on from exactly here, whatever is indexed meanwhile, for as
 *     long as the index holds what it needs
 */
public record SearchPage(
        long total, boolean exact, List<Hit> hits, Map<Facet, List<FacetCount>> facets, String cursor) {

    public SearchPage {
        hits = List.copyOf(hits);
        Map<Facet, List<FacetCount>> copy = new EnumMap<>(Facet.class);
        facets.forEach((facet, counts) -> copy.put(facet, List.copyOf(counts)));
        facets = Collections.unmodifiableMap(copy);
    }
}
