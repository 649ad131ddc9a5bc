package io.journeydb.index.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which samples are asked for: those that have, for every facet named, one of its values. Values are held in their one form.
 *
 * @param values by facet; a facet without values asks for nothing
 * @param from ingested then or later; null for no such bound
 * @param to ingested before; null for no such bound
 */
public record Filters(Map<Facet, SortedSet<String>> values, Instant from, Instant to) {

    /** Every sample. */
    public static final Filters NONE = new Filters(Map.of(), null, null);

    /** Most values of one request. */
    public static final int MAX_VALUES = 100;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /**
     * Reads values in any form.
     *
     * @throws InvalidFilterException if a value or a time can't be one, there are too many, or {@code to} is not after
     *     {@code from}
     */
    public Filters {
        Map<Facet, SortedSet<String>> canonical = new EnumMap<>(Facet.class);
        int count = 0;
        for (Map.Entry<Facet, SortedSet<String>> entry : values.entrySet()) {
            SortedSet<String> forms = new TreeSet<>();
            entry.getValue().forEach(value -> forms.add(entry.getKey().canonical(value)));
            count += forms.size();
            if (count > MAX_VALUES) {
                throw new InvalidFilterException(entry.getKey().label(), "at most " + MAX_VALUES + " values in all");
            }
            if (!forms.isEmpty()) {
                canonical.put(entry.getKey(), Collections.unmodifiableSortedSet(forms));
            }
        }
        values = Collections.unmodifiableMap(canonical);
        requireYear(from, "from");
        requireYear(to, "to");
        if (from != null && to != null && !from.isBefore(to)) {
            throw new InvalidFilterException("to", "must be after from");
        }
    }

    /** These, and one of {@code more} of a facet. */
    public Filters with(Facet facet, String... more) {
        return with(facet, Arrays.asList(more));
    }

    /** These, and one of {@code more} of a facet, in place of what was asked of it. */
    public Filters with(Facet facet, Collection<String> more) {
        Map<Facet, SortedSet<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(values);
        changed.put(facet, new TreeSet<>(more));
        return new Filters(changed, from, to);
    }

    /** These, ingested within a time; either end may be null. */
    public Filters between(Instant start, Instant end) {
        return new Filters(values, start, end);
    }

    private static void requireYear(Instant time, String name) {
        if (time != null && (time.isBefore(FIRST) || time.isAfter(LAST))) {
            throw new InvalidFilterException(name, "is in the years 1 to 9999");
        }
    }

    /** Whether every sample satisfies them. */
    public boolean areNone() {
        return values.isEmpty() && from == null && to == null;
    }
}
