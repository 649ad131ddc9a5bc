package io.journeydb.annotate.http;

import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.identity.SampleId;
import java.util.List;
import java.util.Objects;

/**
 * What a reviewer sends.
 *
 * @param sampleId the sample
 * @param reviewer who says so: 1 to 128 of a-z, 0-9 and . _ @ + -
 * @param missing the words and phrases of the prompt that the picture does not show; empty when it shows them all
 */
public record NewReview(SampleId sampleId, String reviewer, List<Mark> missing) {

    public NewReview {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(reviewer, "reviewer");
        missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
    }
}
