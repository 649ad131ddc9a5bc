package io.journeydb.annotate.annotator.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the wrong options of a question are picked from.
 *
 * @param candidates all concepts of the answer's kind
 * @param mentioned tells which of them the prompt mentions; these are not picked
 * @param right what the answer excludes
 */
record WrongOptions(List<Concept> candidates, Predicate<Concept> mentioned, Contrast right) {

    WrongOptions {
        candidates = List.copyOf(candidates);
    }

    /** As many as asked for, those of the answer's own aspect first; fewer if the prompt leaves no more. */
    List<Concept> picked(int count, String answer, SeededNumbers numbers) {
        Predicate<Concept> wrong = concept -> !concept.vague()
                && !concept.name().equalsIgnoreCase(answer)
                && !right.goesWith(concept)
                && !mentioned.test(concept);
        List<Concept> picked = new ArrayList<>(numbers.picked(count, candidates, wrong.and(right::isOfAspect)));
        if (picked.size() < count) {
            picked.addAll(numbers.picked(
                    count - picked.size(), candidates, wrong.and(Predicate.<Concept>not(right::isOfAspect))));
        }
        return picked;
    }
}
