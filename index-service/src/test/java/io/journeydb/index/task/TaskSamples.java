package io.journeydb.index.task;

import io.journeydb.events.Annotation;
import io.journeydb.events.FeatureVector;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Provenance;
import io.journeydb.events.Question;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.Segments;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.index.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Samples with what the tasks ask for. */
public final class TaskSamples {

    public static final String QUESTION = "What technique is it?";
    private static final Options OPTIONS = new Options("ink", "oil", "chalk", "neon");

    private TaskSamples() {}

    /** A sample of one style, whose question on it is answered by that style. */
    public static SampleAnnotated sample(String id, String prompt, String caption, String... styles) {
        ImageStored image = TestEvents.image(id, prompt);
        List<Question> questions = OPTIONS.toList().contains(styles[0])
                ? List.of(new Question(
                        QuestionId.of(image.promptId(), QuestionKind.STYLE, QUESTION),
                        QUESTION,
                        OPTIONS,
                        Letter.values()[OPTIONS.toList().indexOf(styles[0])],
                        List.of(styles[0])))
                : List.of();
        Annotation annotation = new Annotation(
                new Segments(List.of(styles), List.of(), List.of(), List.of()),
                caption,
                questions,
                List.of(),
                List.of("technique"),
                Provenance.offline("lexicon", "1", Instant.parse("2026-01-01T00:00:00Z")));
        return SampleAnnotated.of(image, 1, annotation);
    }

    /** A picture with this similarity to the one at {1, 0}. */
    static Lookalike lookalike(double similarity, SampleAnnotated sample, float... promptVector) {
        Optional<FeatureVector> vector =
                promptVector.length == 0 ? Optional.empty() : Optional.of(new FeatureVector("test", "1", promptVector));
        float[] picture = {(float) similarity, (float) Math.sqrt(1 - similarity * similarity)};
        return new Lookalike(sample, similarity, picture, vector);
    }
}
