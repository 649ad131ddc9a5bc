package io.journeydb.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Shard;
import io.journeydb.events.identity.Split;
import java.time.Instant;
import java.util.Objects;

/**
 * A sample with its annotation: the public, replayable product. Value of {@code journeydb.annotations}, keyed by sample
 * id, and self-contained: everything of {@link ImageStored}, plus what was added.
 *
 * @param sampleId the sample
 * @param promptId its prompt
 * @param split frozen at ingest
 * @param shard of the sample
 * @param generator what made the picture
 * @param prompt as typed and as read
 * @param image the stored picture
 * @param source where it comes from; {@link Source#UNKNOWN} if nobody said
 * @param ingestedAt first processing, to the millisecond, in the years 1 to 9999
 * @param revision from 1, grows by one with every published change of the sample: a reader drops what is not newer than
 *     what it has
 * @param annotation current: of the prompt, or of {@code review.annotationPromptId} where there is a review
 * @param review what reviewers found; null until enough of them have
 */
public record SampleAnnotated(
        SampleId sampleId,
        PromptId promptId,
        Split split,
        Shard shard,
        String generator,
        Prompt prompt,
        StoredImage image,
        Source source,
        Instant ingestedAt,
        long revision,
        Annotation annotation,
        Review review) {

    /** CloudEvents type of this record. */
    public static final String TYPE = "io.journeydb.SampleAnnotated.v1";

    public SampleAnnotated {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(promptId, "promptId");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(shard, "shard");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(source, "source");
        ingestedAt = EventTime.of(ingestedAt, "ingestedAt");
        Objects.requireNonNull(annotation, "annotation");
        if (revision < 1) {
            throw new IllegalArgumentException("revision starts at 1");
        }
    }

    /** The annotated form of a stored image that nobody reviewed. */
    public static SampleAnnotated of(ImageStored stored, long revision, Annotation annotation) {
        return of(stored, revision, annotation, null);
    }

    /** The annotated form of a stored image; {@code review} may be null. */
    public static SampleAnnotated of(ImageStored stored, long revision, Annotation annotation, Review review) {
        return new SampleAnnotated(
                stored.sampleId(),
                stored.promptId(),
                stored.split(),
                stored.shard(),
                stored.generator(),
                stored.prompt(),
                stored.image(),
                stored.source(),
                stored.ingestedAt(),
                revision,
                annotation,
                review);
    }

    /** CloudEvents id: the same for every delivery of this revision. */
    @JsonIgnore
    public String eventId() {
        return eventId(sampleId, revision);
    }

    /** {@link #eventId()} of the sample's revision, for whoever has the event only as it is written. */
    public static String eventId(SampleId sampleId, long revision) {
        return sampleId + "/" + TYPE + "/" + revision;
    }
}
