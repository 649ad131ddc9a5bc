package io.journeydb.annotate.annotator.validation;

import io.journeydb.events.Prompt;
import io.journeydb.events.Segments;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A valid proposal for one prompt, and changes to it. */
final class Proposals {

    static final Prompt PROMPT = prompt("two rabbits drinking whisky at a bar, oil painting, soft lights, gloomy");
    static final ProposedQuestion STYLE = new ProposedQuestion(
            "What technique was used?",
            List.of("Oil painting", "Etching", "Pastel", "Collage"),
            "A",
            List.of("oil painting"));
    static final ProposedQuestion CONTENT = new ProposedQuestion(
            "What are the rabbits doing?",
            List.of("Sleeping", "Drinking whisky", "Playing cards", "Dancing"),
            "B",
            List.of());
    static final Proposal VALID = new Proposal(
            new Segments(
                    List.of("oil painting", "soft lights"),
                    List.of("two rabbits drinking whisky at a bar"),
                    List.of("gloomy"),
                    List.of()),
            "Two rabbits are drinking whisky at a bar.",
            List.of(STYLE),
            List.of(CONTENT));

    private Proposals() {}

    static Prompt prompt(String text) {
        return new Prompt(text, text, text.toLowerCase(Locale.ROOT), new TreeMap<>(), List.of());
    }

    static Proposal caption(String caption) {
        return new Proposal(VALID.segments(), caption, VALID.styleQuestions(), VALID.contentQuestions());
    }

    static Proposal segments(List<String> style, List<String> content, List<String> atmosphere, List<String> others) {
        return new Proposal(
                new Segments(style, content, atmosphere, others),
                VALID.caption(),
                VALID.styleQuestions(),
                VALID.contentQuestions());
    }

    static Proposal styleQuestions(ProposedQuestion... questions) {
        return new Proposal(VALID.segments(), VALID.caption(), List.of(questions), VALID.contentQuestions());
    }

    static Proposal contentQuestions(ProposedQuestion... questions) {
        return new Proposal(VALID.segments(), VALID.caption(), VALID.styleQuestions(), List.of(questions));
    }

    static Proposal content(UnaryOperator<ProposedQuestion> change) {
        return contentQuestions(change.apply(CONTENT));
    }

    static ProposedQuestion options(String answer, String... options) {
        return new ProposedQuestion(CONTENT.question(), List.of(options), answer, List.of());
    }
}
