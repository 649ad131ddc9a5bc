package io.journeydb.annotate.annotator.marked;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Precision, recall and F1 of style phrases, micro-averaged: every phrase of every prompt weighs the same. */
record PhraseScore(List<ScoredPrompt> prompts) {

    PhraseScore {
        prompts = List.copyOf(prompts);
    }

    /** Scores what {@code annotator} gives as the style phrases of each prompt of the set. */
    static PhraseScore of(MarkedSet set, Function<MarkedPrompt, ? extends Collection<String>> annotator) {
        return new PhraseScore(set.prompts().stream()
                .map(prompt -> ScoredPrompt.of(prompt, annotator.apply(prompt)))
                .toList());
    }

    PhraseScore where(Predicate<MarkedPrompt> wanted) {
        return new PhraseScore(
                prompts.stream().filter(prompt -> wanted.test(prompt.marked())).toList());
    }

    /** The share of the given phrases that are marked, 0 to 1; 1 when none is given. */
    double precision() {
        return share(count(ScoredPrompt::found), count(ScoredPrompt::invented));
    }

    /** The share of the marked phrases that are given, 0 to 1; 1 when none is marked. */
    double recall() {
        return share(count(ScoredPrompt::found), count(ScoredPrompt::missed));
    }

    /** The harmonic mean of precision and recall. */
    double f1() {
        return share(2 * count(ScoredPrompt::found), count(ScoredPrompt::missed) + count(ScoredPrompt::invented));
    }

    /** The figures in one line. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d prompts: precision %.3f, recall %.3f, F1 %.3f",
                prompts.size(),
                precision(),
                recall(),
                f1());
    }

    /** Every prompt that is not perfect, with what was missed and what was invented. */
    String errors() {
        return prompts.stream()
                .filter(prompt -> !prompt.isPerfect())
                .map(prompt -> prompt.marked().text() + "\n  missed:   " + prompt.missed() + "\n  invented: "
                        + prompt.invented())
                .collect(Collectors.joining("\n"));
    }

    private int count(Function<ScoredPrompt, Set<String>> phrases) {
        return prompts.stream().map(phrases).mapToInt(Set::size).sum();
    }

    private static double share(int right, int wrong) {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }
}
