package io.journeydb.annotate;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.Annotation;
import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Provenance;
import io.journeydb.events.Question;
import io.journeydb.events.Segments;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Annotations for tests. */
public final class Annotations {

    /** When they were made. */
    public static final Instant MADE = Instant.parse("2026-03-04T06:00:00Z");

    private Annotations() {}

    /** An annotation with a caption and so many questions of each kind. */
    public static Annotation annotation(PromptId prompt, String caption, int style, int content) {
        return new Annotation(
                new Segments(List.of("oil painting"), List.of("a house"), List.of(), List.of()),
                caption,
                questions(prompt, QuestionKind.STYLE, style),
                questions(prompt, QuestionKind.CONTENT, content),
                List.of("medium"),
                Provenance.offline("test", "1", MADE));
    }

    /** A labelled annotation. */
    public static Annotation annotation(PromptId prompt) {
        return annotation(prompt, "A house.", 1, 2);
    }

    /** Annotates any prompt without waiting, as the intake may. */
    public static Optional<Annotation> atOnce(AnnotationRequest request) {
        return Optional.of(annotation(request.promptId()));
    }

    private static List<Question> questions(PromptId prompt, QuestionKind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Which " + kind.label() + " is number " + i + "?")
                .map(text -> new Question(
                        QuestionId.of(prompt, kind, text),
                        text,
                        new Options("one", "two", "three", "four"),
                        Letter.B,
                        List.of("oil painting")))
                .toList();
    }
}
