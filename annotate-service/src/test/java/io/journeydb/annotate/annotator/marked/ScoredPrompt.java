package io.journeydb.annotate.annotator.marked;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One prompt's style phrases, compared by name, each name once.
 *
 * @param found marked and given
 * @param missed marked and not given
 * @param invented given and not marked
 */
record ScoredPrompt(MarkedPrompt marked, Set<String> found, Set<String> missed, Set<String> invented) {

    static ScoredPrompt of(MarkedPrompt marked, Collection<String> given) {
        Set<String> right = names(marked.style());
        Set<String> answers = names(given);
        return new ScoredPrompt(marked, both(right, answers), without(right, answers), without(answers, right));
    }

    boolean isPerfect() {
        return missed.isEmpty() && invented.isEmpty();
    }

    private static Set<String> names(Collection<String> phrases) {
        return phrases.stream().map(StyleName::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static Set<String> without(Set<String> some, Set<String> taken) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(taken);
        return left;
    }
}
