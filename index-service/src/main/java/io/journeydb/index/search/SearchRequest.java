package io.journeydb.index.search;

import java.util.Objects;
import java.util.Set;

/**
 * What to search for, and which page of it.
 *
 * @param ranking how samples are found and put in order
 * @param filters what they must satisfy
 * @param exclusions what they must not be; a search that leaves out a group of near-duplicates has one page, and no cursor
 * @param facets whose values are counted
 * @param size most hits, 1 to {@value #MAX_SIZE}
 * @param cursor of the page before, for the next one of the same search; null for the first
 */
public record SearchRequest(
        Ranking ranking, Filters filters, Exclusions exclusions, Set<Facet> facets, int size, String cursor) {

    /** Most hits of a page. */
    public static final int MAX_SIZE = 1_000;

    public SearchRequest {
        Objects.requireNonNull(ranking, "ranking");
        Objects.requireNonNull(filters, "filters");
        Objects.requireNonNull(exclusions, "exclusions");
        facets = Set.copyOf(facets);
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size is 1 to " + MAX_SIZE);
        }
    }

    /** The first page of all that a ranking finds, without counts. */
    public static SearchRequest of(Ranking ranking, int size) {
        return new SearchRequest(ranking, Filters.NONE, Exclusions.NONE, Set.of(), size, null);
    }

    /** The same search among fewer samples. */
    public SearchRequest with(Filters fewer) {
        return new SearchRequest(ranking, fewer, exclusions, facets, size, cursor);
    }

    /** The same search with the values of these facets counted. */
    public SearchRequest counting(Set<Facet> counted) {
        return new SearchRequest(ranking, filters, exclusions, counted, size, cursor);
    }

    /** The page behind the one that had this cursor. */
    public SearchRequest after(String pageBefore) {
        return new SearchRequest(ranking, filters, exclusions, facets, size, pageBefore);
    }
}
