package io.journeydb.events;

import io.journeydb.events.identity.Sha256;
import java.util.Objects;

/**
 * A sample whose picture lies elsewhere: the JSON form of a value of {@code journeydb.samples}. Members as the headers of
 * a sample by value, all but the first two optional.
 *
 * @param prompt as typed, with parameters
 * @param image where the picture is
 * @param generator what made it; {@code midjourney} when absent
 * @param author who wrote the prompt
 * @param sourceurl where the picture was found
 * @param jobid the generator's job
 * @param gridindex which picture of the job's grid, 1 to 4
 * @param parentid the message or job it was made from
 * @param createdat when it was made, ISO 8601
 */
public record SampleByReference(
        String prompt,
        ImageReference image,
        String generator,
        String author,
        String sourceurl,
        String jobid,
        Integer gridindex,
        String parentid,
        String createdat) {

    /** CloudEvents type of a submitted sample, by value or by reference. */
    public static final String TYPE = "io.journeydb.SampleSubmitted.v1";

    public SampleByReference {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(image, "image");
    }

    /**
     * Where a picture is.
     *
     * @param url {@code https://host/…} or {@code s3://bucket/key}; host and bucket must be allowed by the operator
     * @param sha256 what its bytes must hash to, if known
     */
    public record ImageReference(String url, Sha256 sha256) {

        public ImageReference {
            Objects.requireNonNull(url, "image.url");
        }
    }
}
