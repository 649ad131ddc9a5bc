package io.journeydb.annotate.annotator.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds between the segments and the prompt. */
final class SegmentRules {

    /** As many as a reason names. */
    private static final int MOST_NAMED = 12;

    private SegmentRules() {}

    /** A phrase is a run of the prompt's words; words that only join may be left out of it. */
    static Stream<Fault> inventNothing(Subject subject) {
        return subject.proposal().phrases().stream()
                .filter(phrase -> !isOfPrompt(subject, phrase))
                .limit(MOST_NAMED)
                .map(phrase -> new Fault(
                        Rule.SEGMENTS_INVENT_NOTHING,
                        "The segment " + Fault.quoted(phrase) + " is not a phrase of the prompt; copy phrases as they"
                                + " stand there."));
    }

    static Stream<Fault> cover(Subject subject) {
        Set<String> covered = new HashSet<>();
        subject.proposal().phrases().forEach(phrase -> covered.addAll(Words.of(phrase)));
        List<String> missing = subject.promptWords().stream()
                .filter(word -> !covered.contains(word))
                .distinct()
                .toList();
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(new Fault(
                        Rule.SEGMENTS_COVER,
                        "These words of the prompt are in no segment: "
                                + missing.stream()
                                        .limit(MOST_NAMED)
                                        .map(Fault::quoted)
                                        .collect(Collectors.joining(", "))));
    }

    private static boolean isOfPrompt(Subject subject, String phrase) {
        List<String> run = Words.meaningful(phrase);
        return run.isEmpty()
                ? Words.contain(subject.allPromptWords(), Words.of(phrase))
                : Words.contain(subject.promptWords(), run);
    }
}
