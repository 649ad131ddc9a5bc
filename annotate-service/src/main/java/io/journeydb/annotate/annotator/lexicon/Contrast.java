package io.journeydb.annotate.annotator.lexicon;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;

/**
 * What can be wrong of a picture that a concept is right of. Lighting, for instance, has a color, a source and a
 * direction: light that is warm may come from the side, so only another color makes a good wrong option.
 *
 * @param aspect the side of its category that it is about; empty if the category has none, or it is of none
 * @param beside numbers of the concepts, no vague ones among them, that can be right of the same picture nevertheless
 */
record Contrast(String aspect, Set<Integer> beside) {

    /** That of a concept of which nothing is said: all others of its category exclude it. */
    static final Contrast PLAIN = new Contrast("", Set.of());

    Contrast {
        beside = Set.copyOf(beside);
    }

    /** That of an aspect without a concept. */
    static Contrast of(String aspect) {
        return aspect.isEmpty() ? PLAIN : new Contrast(aspect, Set.of());
    }

    Contrast with(Collection<Integer> others) {
        return others.isEmpty() ? this : new Contrast(aspect, Set.copyOf(others));
    }

    /** Whether a concept may be right beside this one. */
    boolean goesWith(Concept concept) {
        return beside.contains(concept.number());
    }

    /** Whether it goes with any of the concepts with these numbers. */
    boolean goesWithAny(BitSet numbers) {
        for (int number : beside) {
            if (numbers.get(number)) {
                return true;
            }
        }
        return false;
    }

    boolean isOfAspect(Concept concept) {
        return concept.contrast().aspect().equals(aspect);
    }
}
