package io.journeydb.index.api;

import io.journeydb.index.search.Exclusions;
import io.journeydb.index.search.Facet;
import io.journeydb.index.search.Filters;
import io.journeydb.index.search.InvalidFilterException;
import io.journeydb.index.search.Ranking;
import io.journeydb.index.search.SearchRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The parameters that all searches share. One that nobody knows is refused: a filter that is misspelled would otherwise find
 * everything, and look as if it held.
 */
final class SearchParameters {

    private static final String SIZE = "size";
    private static final String FACETS = "facets";
    private static final String CURSOR = "cursor";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int DEFAULT_SIZE = 10;
    private static final int MAX_SIZE = 100;

    private final MultivaluedMap<String, String> given;

    /**
     * Checks names.
     *
     * @param given parameters of a request
     * @param others that it may have beside the shared ones
     */
    SearchParameters(MultivaluedMap<String, String> given, String... others) {
        this.given = given;
        Set<String> known = new HashSet<>(List.of(SIZE, FACETS, CURSOR, FROM, TO));
        known.addAll(List.of(others));
        for (Facet facet : Facet.values()) {
            known.add(facet.label());
        }
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid("There is no parameter " + name + "; there are "
                            + String.join(", ", known.stream().sorted().toList()));
                });
    }

    /** The page that is asked for. */
    SearchRequest request(Ranking ranking, Exclusions exclusions) {
        return new SearchRequest(ranking, filters(), exclusions, facets(), size(), one(CURSOR));
    }

    /** The value of a parameter that is given at most once; null if it isn't. */
    String one(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw invalid(name + " is given more than once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    Filters filters() {
        Filters filters = Filters.NONE.between(time(FROM), time(TO));
        for (Facet facet : Facet.values()) {
            if (given.containsKey(facet.label())) {
                filters = filters.with(facet, given.get(facet.label()));
            }
        }
        return filters;
    }

    private Set<Facet> facets() {
        String names = one(FACETS);
        if (names == null || names.equals("false")) {
            return Set.of();
        }
        if (names.equals("true")) {
            return EnumSet.allOf(Facet.class);
        }
        Set<Facet> facets = EnumSet.noneOf(Facet.class);
        for (String name : names.split(",", -1)) {
            facets.add(Facet.byLabel(name.strip())
                    .orElseThrow(() -> invalid("facets is true, or some of "
                            + String.join(
                                    ",",
                                    Arrays.stream(Facet.values())
                                            .map(Facet::label)
                                            .toList()))));
        }
        return facets;
    }

    int size() {
        return size(one(SIZE), DEFAULT_SIZE, MAX_SIZE);
    }

    /** A number of hits; null for {@code usual}. */
    static int size(String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (text.matches("[0-9]{1,4}")) {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= most) {
                return size;
            }
        }
        throw invalid("size is a number from 1 to " + most);
    }

    private Instant time(String name) {
        String text = one(name);
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidFilterException(name, "a time looks like 2026-01-31 or 2026-01-31T12:00:00Z, in UTC");
        }
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.E_PARAMETER, detail);
    }
}
