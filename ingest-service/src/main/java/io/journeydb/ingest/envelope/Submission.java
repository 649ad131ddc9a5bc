package io.journeydb.ingest.envelope;

import io.journeydb.events.Source;
import io.journeydb.events.identity.SampleId;
import java.util.Objects;
import java.util.Optional;

/**
 * A well-formed submission. Its prompt is text that nobody has parsed yet.
 *
 * @param subject the id that the producer wants; null when it is to be derived
 * @param prompt as sent
 * @param generator what made the picture; the default when the producer named none
 * @param source where the sample comes from
 * @param picture the picture, or where it is
 */
public record Submission(SampleId subject, String prompt, String generator, Source source, Picture picture) {

    public Submission {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(picture, "picture");
    }

    /** The id that the producer wants. */
    public Optional<SampleId> wantedId() {
        return Optional.ofNullable(subject);
    }
}
