package io.journeydb.index.search;

import io.journeydb.events.ImageStored;
import io.journeydb.events.Question;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the index knows of a sample.
 *
 * @param sampleId its key
 * @param promptId its prompt, which other samples may have too
 * @param revision of the annotation, from 1; {@link #UNANNOTATED} for a stored image
 * @param prompt as typed
 * @param promptText without parameters: what is searched
 * @param caption empty when there is none
 * @param questions each with its right answer, so that no sample is found by an answer that is wrong
 * @param split of the dataset
 * @param generator what made the picture
 * @param traits what it is filtered and counted by
 * @param ingestedAtMillis since 1970, UTC: of two equal hits the newer comes first
 * @param json the event as it came, UTF-8; neither copied nor to be changed
 * @param features computed from picture and prompt; null until they came
 */
public record SampleDocument(
        SampleId sampleId,
        PromptId promptId,
        long revision,
        String prompt,
        String promptText,
        String caption,
        List<String> questions,
        Split split,
        String generator,
        Traits traits,
        long ingestedAtMillis,
        byte[] json,
        SampleFeatures features) {

    /** Revision of a sample that has no annotation yet. */
    public static final long UNANNOTATED = 0;

    public SampleDocument {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(promptId, "promptId");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(promptText, "promptText");
        Objects.requireNonNull(caption, "caption");
        questions = List.copyOf(questions);
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(traits, "traits");
        Objects.requireNonNull(json, "json");
        if (revision < UNANNOTATED) {
            throw new IllegalArgumentException("a revision is never negative");
        }
    }

    /**
     * A sample that waits for its annotation.
     *
     * @throws ArithmeticException if its time is beyond what milliseconds can tell
     */
    public static SampleDocument of(ImageStored event, byte[] json) {
        return new SampleDocument(
                event.sampleId(),
                event.promptId(),
                UNANNOTATED,
                event.prompt().raw(),
                event.prompt().text(),
                "",
                List.of(),
                event.split(),
                event.generator(),
                Traits.of(event),
                event.ingestedAt().toEpochMilli(),
                json,
                null);
    }

    /**
     * A sample with its annotation.
     *
     * @throws ArithmeticException if its time is beyond what milliseconds can tell
     */
    public static SampleDocument of(SampleAnnotated event, byte[] json) {
        List<String> questions = Stream.concat(
                        event.annotation().contentQuestions().stream(), event.annotation().styleQuestions().stream())
                .map(SampleDocument::withAnswer)
                .toList();
        return new SampleDocument(
                event.sampleId(),
                event.promptId(),
                event.revision(),
                event.prompt().raw(),
                event.prompt().text(),
                event.annotation().caption(),
                questions,
                event.split(),
                event.generator(),
                Traits.of(event),
                event.ingestedAt().toEpochMilli(),
                json,
                null);
    }

    /** The same sample with these features; null takes them away. */
    public SampleDocument withFeatures(SampleFeatures found) {
        return new SampleDocument(
                sampleId,
                promptId,
                revision,
                prompt,
                promptText,
                caption,
                questions,
                split,
                generator,
                traits,
                ingestedAtMillis,
                json,
                found);
    }

    private static String withAnswer(Question question) {
        return question.question() + " " + question.options().get(question.answer());
    }
}
