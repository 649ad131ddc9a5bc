package io.journeydb.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Shard;
import io.journeydb.events.identity.Split;
import java.time.Instant;
import java.util.Objects;

/**
 * A sample was checked and its picture is in the object store. Value of {@code journeydb.images}, keyed by sample id.
 *
 * <p>A repeated delivery of the sample repeats this event byte for byte: times and split are those of the first.
 *
 * @param sampleId the sample
 * @param promptId its prompt
 * @param split frozen at ingest
 * @param shard of the sample
 * @param generator what made the picture, {@code midjourney} by default
 * @param prompt as typed and as read
 * @param image the stored picture
 * @param source where it comes from; {@link Source#UNKNOWN} if nobody said
 * @param ingestedAt first processing, to the millisecond, in the years 1 to 9999
 */
public record ImageStored(
        SampleId sampleId,
        PromptId promptId,
        Split split,
        Shard shard,
        String generator,
        Prompt prompt,
        StoredImage image,
        Source source,
        Instant ingestedAt) {

    /** CloudEvents type of this record. */
    public static final String TYPE = "io.journeydb.ImageStored.v1";

    public ImageStored {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(promptId, "promptId");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(shard, "shard");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(source, "source");
        ingestedAt = EventTime.of(ingestedAt, "ingestedAt");
    }

    /** CloudEvents id: the same for every delivery of this event. */
    @JsonIgnore
    public String eventId() {
        return sampleId + "/" + TYPE + "/0";
    }
}
