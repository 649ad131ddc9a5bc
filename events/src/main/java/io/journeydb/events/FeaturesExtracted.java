package io.journeydb.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import java.time.Instant;
import java.util.Objects;

/**
 * What is computed of a sample's picture and prompt, once for all who search. Value of {@code journeydb.features}, keyed by
 * sample id.
 *
 * <p>Features follow from the picture, the prompt and the encoders alone, so a repeated delivery of the sample repeats this
 * event byte for byte. Of two events of a sample the later on the topic counts: other encoders made it.
 *
 * @param sampleId the sample
 * @param promptId its prompt: the same for every sample with the same prompt vector
 * @param ingestedAt of the sample, as {@link ImageStored} says; to the millisecond, in the years 1 to 9999. There is no time
 *     of extraction, since it would differ with every delivery
 * @param perceptualHash of the picture; null when it can't be decoded
 * @param image descriptor of the picture; null when it can't be decoded
 * @param prompt embedding of the normalised prompt; null where embeddings are switched off
 */
public record FeaturesExtracted(
        SampleId sampleId,
        PromptId promptId,
        Instant ingestedAt,
        PerceptualHash perceptualHash,
        FeatureVector image,
        FeatureVector prompt) {

    /** CloudEvents type of this record. */
    public static final String TYPE = "io.journeydb.FeaturesExtracted.v1";

    public FeaturesExtracted {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(promptId, "promptId");
        ingestedAt = EventTime.of(ingestedAt, "ingestedAt");
    }

    /** CloudEvents id: the same for every delivery of this event, another one when other encoders made it. */
    @JsonIgnore
    public String eventId() {
        return sampleId + "/" + TYPE + "/" + maker(image) + "+" + maker(prompt);
    }

    private static String maker(FeatureVector vector) {
        return vector == null ? "none" : vector.encoder() + "@" + vector.version();
    }
}
