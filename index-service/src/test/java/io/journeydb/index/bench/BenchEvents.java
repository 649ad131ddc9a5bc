package io.journeydb.index.bench;

import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Provenance;
import io.journeydb.events.Question;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.Segments;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.index.TestEvents;
import java.util.List;

/** Annotated samples as the offline annotator makes them, by size: three phrases of style, a caption, four questions. */
final class BenchEvents {

    private static final List<String> STYLES =
            List.of("watercolour", "film grain", "flat illustration", "oil painting", "soft light", "35mm", "linocut");
    private static final List<String> CATEGORIES =
            List.of("medium", "film-look", "drawing", "lighting", "camera", "craft", "mood");

    private BenchEvents() {}

    /** The sample of a number; another sample, annotated alike, for every number. */
    static SampleAnnotated annotated(int number, String prompt) {
        ImageStored image = TestEvents.image("bench-" + number, prompt);
        List<String> styles = List.of(pick(STYLES, number), pick(STYLES, number + 2), pick(STYLES, number + 4));
        Annotation annotation = new Annotation(
                new Segments(styles, List.of(prompt), List.of("quiet"), List.of()),
                "A picture that shows " + prompt,
                List.of(
                        question(image.promptId(), QuestionKind.STYLE, "What is the medium?", styles),
                        question(image.promptId(), QuestionKind.STYLE, "What is the light like?", styles)),
                List.of(
                        question(image.promptId(), QuestionKind.CONTENT, "What is in the foreground?", List.of()),
                        question(image.promptId(), QuestionKind.CONTENT, "Where does it take place?", List.of())),
                List.of(pick(CATEGORIES, number), pick(CATEGORIES, number + 2)),
                Provenance.offline("lexicon", "1", image.ingestedAt()));
        return SampleAnnotated.of(image, 1, annotation);
    }

    private static Question question(PromptId prompt, QuestionKind kind, String text, List<String> styles) {
        Options options = new Options("an old harbour at dawn", "a rabbit with a glass", "a narrow street", "the sea");
        return new Question(QuestionId.of(prompt, kind, text), text, options, Letter.B, styles);
    }

    private static String pick(List<String> some, int number) {
        return some.get(number % some.size());
    }
}
