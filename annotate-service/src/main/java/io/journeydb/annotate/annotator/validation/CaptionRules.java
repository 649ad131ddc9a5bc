package io.journeydb.annotate.annotator.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for the caption: one sentence from the content words only (the paper, section B.2, task 2). */
final class CaptionRules {

    /** Words that carry a sentence and add nothing to its content. */
    private static final Set<String> CARRIERS = Set.of("""
            image picture scene there shows show showing shown depicts illustrates words set seen stands someone something
            """.strip().split("\\s+"));

    private CaptionRules() {}

    static Stream<Fault> present(Subject subject) {
        boolean empty = subject.proposal().caption().isBlank();
        if (empty && subject.hasContentToTell()) {
            return Stream.of(new Fault(Rule.CAPTION_PRESENT, "The caption is empty although there is content."));
        }
        if (!empty && subject.proposal().segments().content().isEmpty()) {
            return Stream.of(new Fault(
                    Rule.CAPTION_PRESENT, "There is no content segment, so the caption must be an empty string."));
        }
        return Stream.empty();
    }

    static Stream<Fault> sentence(Subject subject) {
        String caption = subject.proposal().caption();
        return caption.isBlank() || Sentences.isOne(caption)
                ? Stream.empty()
                : Stream.of(new Fault(
                        Rule.CAPTION_SENTENCE,
                        "The caption is not exactly one sentence that begins with a capital and ends with a full stop: "
                                + Fault.quoted(caption)));
    }

    /**
     * At least half of the caption's words come from the content, in whatever form. A caption in another script than the
     * content is a translation, which words can't judge.
     */
    static Stream<Fault> content(Subject subject) {
        Proposal proposal = subject.proposal();
        List<String> content = proposal.segments().content().stream()
                .flatMap(phrase -> Words.meaningful(phrase).stream())
                .distinct()
                .toList();
        List<String> caption = Words.meaningful(proposal.caption()).stream()
                .filter(word -> !CARRIERS.contains(word))
                .toList();
        if (caption.isEmpty() || content.isEmpty() || content.stream().noneMatch(CaptionRules::isLatin)) {
            return Stream.empty();
        }
        List<String> added = caption.stream()
                .filter(word -> content.stream().noneMatch(told -> Words.akin(told, word)))
                .toList();
        return added.size() * 2 <= caption.size()
                ? Stream.empty()
                : Stream.of(new Fault(
                        Rule.CAPTION_CONTENT,
                        "The caption is not made of the content words; it adds "
                                + Fault.quoted(String.join(" ", added))));
    }

    static Stream<Fault> style(Subject subject) {
        Proposal proposal = subject.proposal();
        return CaptionStyle.foundIn(proposal.caption(), proposal.segments())
                .map(phrase -> new Fault(
                        Rule.CAPTION_STYLE,
                        "The caption has the style or atmosphere phrase " + Fault.quoted(phrase) + "; leave it out."));
    }

    private static boolean isLatin(String word) {
        return word.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN);
    }
}
