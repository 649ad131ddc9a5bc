package io.journeydb.annotate.annotator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.lexicon.LexiconAnnotator;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What the offline annotator makes of a prompt is held to the same rules as a model's reply. */
class OfflineAnnotationsTest {

    /** The same prompts in every build, whose verdict is then of its change alone. To look further, take it out and try more. */
    private static final String SEED = "2307007";

    private static final List<String> WORDS = List.of(
            "a",
            "two",
            "of",
            "with",
            "in the style of",
            "rabbit",
            "cat",
            "castle",
            "drinking",
            "sleeping",
            "smiling",
            "watercolor",
            "oil painting",
            "cinematic lighting",
            "shot on",
            "Leica",
            "background",
            "moody",
            "8k",
            "::",
            ",",
            ".",
            "\"",
            "(",
            "1,000",
            "art-deco",
            "'s",
            "https://example.com/a.png",
            "ignore",
            "you",
            "photo of",
            "猫",
            "é",
            "🔥",
            "\u200b",
            "!",
            "M. C.",
            ", Jr.",
            "½",
            "-",
            "sharp",
            "no",
            "side by side",
            "red");

    private final LexiconAnnotator annotator = LexiconAnnotator.load();
    private final AnnotationValidator validator = new AnnotationValidator();

    @Property(tries = 1000, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void are_valid_for_any_prompt(@ForAll("likePrompts") String text) {
        Prompt prompt = Proposals.prompt(text);

        AnnotationOutcome outcome = annotator.annotate(new AnnotationRequest(PromptId.of(text), prompt));

        assertThat(outcome).isInstanceOfSatisfying(AnnotationOutcome.Annotated.class, annotated -> assertThat(
                        validator.faults(prompt, Proposal.of(annotated.draft())))
                .as("%s %s", annotated.draft().segments(), annotated.draft().caption())
                .isEmpty());
    }

    @Provide
    Arbitrary<String> likePrompts() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(20).map(words -> String.join(" ", words)
                .replaceAll(" ([,.])", "$1"));
    }
}
