package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationOutcome.Annotated;
import io.journeydb.annotate.annotator.AnnotationOutcome.Refused;
import io.journeydb.annotate.annotator.AnnotationOutcome.Unavailable;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.validation.AnnotationValidator;
import io.journeydb.annotate.annotator.validation.Fault;
import io.journeydb.annotate.annotator.validation.Proposal;
import io.journeydb.events.Prompt;
import io.journeydb.events.WeightedText;
import io.journeydb.events.identity.PromptId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Prompts for tests, and what the annotator makes of them. */
final class Prompts {

    private static final LexiconAnnotator ANNOTATOR = LexiconAnnotator.load();
    private static final AnnotationValidator VALIDATOR = new AnnotationValidator();

    private Prompts() {}

    static Prompt prompt(String text, WeightedText... parts) {
        return new Prompt(text, text, text.toLowerCase(Locale.ROOT), new TreeMap<>(), List.of(parts));
    }

    static AnnotationDraft draftOf(String text) {
        return draftBy(ANNOTATOR, text);
    }

    static AnnotationDraft draftOf(Prompt prompt) {
        return draftBy(ANNOTATOR, prompt);
    }

    /** What breaks a rule that every annotation keeps; none if the annotation is valid. */
    static List<Fault> faults(String text, AnnotationDraft draft) {
        return faults(prompt(text), draft);
    }

    static List<Fault> faults(Prompt prompt, AnnotationDraft draft) {
        return VALIDATOR.faults(prompt, Proposal.of(draft));
    }

    static AnnotationDraft draftBy(LexiconAnnotator annotator, String text) {
        return draftBy(annotator, prompt(text));
    }

    private static AnnotationDraft draftBy(LexiconAnnotator annotator, Prompt prompt) {
        AnnotationRequest request = new AnnotationRequest(PromptId.of(prompt.normalised()), prompt);
        return switch (annotator.annotate(request)) {
            case Annotated annotated -> annotated.draft();
            case Unavailable unavailable -> throw new AssertionError(unavailable.reason());
            case Refused refused -> throw new AssertionError(refused.reason());
        };
    }
}
