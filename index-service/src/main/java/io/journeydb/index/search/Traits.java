package io.journeydb.index.search;

import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a sample is filtered and counted by: the values of every {@link Facet}, in their one form. Values that are none (an
 * {@code --ar} of {@code wide}) are left out.
 */
public final class Traits {

    private final Map<Facet, SortedSet<String>> values = new EnumMap<>(Facet.class);

    private Traits() {}

    static Traits of(ImageStored event) {
        return of(event.split().label(), event.generator(), event.prompt().parameters(), event.ingestedAt())
                .with(Facet.VERIFIED, "false");
    }

    static Traits of(SampleAnnotated event) {
        boolean verified = event.review() != null && event.review().verified();
        return of(event.split().label(), event.generator(), event.prompt().parameters(), event.ingestedAt())
                .with(Facet.VERIFIED, Boolean.toString(verified))
                .with(Facet.ANNOTATOR, event.annotation().provenance().annotator())
                .with(Facet.CATEGORY, event.annotation().styleCategories())
                .with(Facet.STYLE, event.annotation().segments().style());
    }

    private static Traits of(String split, String generator, Map<String, String> parameters, Instant ingestedAt) {
        String time = ingestedAt.toString();
        return new Traits()
                .with(Facet.SPLIT, split)
                .with(Facet.GENERATOR, generator)
                .with(Facet.VERSION, ModelVersion.of(parameters))
                .with(Facet.ASPECT, AspectRatio.of(parameters))
                .with(Facet.DAY, time.substring(0, time.indexOf('T')));
    }

    /** The values of a facet, sorted; empty where the sample has none. */
    public SortedSet<String> of(Facet facet) {
        return Collections.unmodifiableSortedSet(values.getOrDefault(facet, new TreeSet<>()));
    }

    private Traits with(Facet facet, Optional<String> value) {
        return with(facet, value.stream().toList());
    }

    private Traits with(Facet facet, String value) {
        return with(facet, List.of(value));
    }

    private Traits with(Facet facet, Collection<String> found) {
        for (String value : found) {
            try {
                values.computeIfAbsent(facet, any -> new TreeSet<>()).add(facet.canonical(value));
            } catch (InvalidFilterException e) {
                // Nobody could ask for it: the sample is shown with it, and not found by it.
                continue;
            }
        }
        return this;
    }
}
