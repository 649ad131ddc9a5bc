package io.journeydb.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.journeydb.events.identity.ReviewId;
import io.journeydb.events.identity.SampleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What one person says about one picture: which words of its prompt are not to be seen in it (the paper's "Not Appear"), or
 * that an earlier review is taken back. Value of {@code journeydb.reviews}, keyed by sample id.
 *
 * <p>What a sample's reviews amount to depends on the set of them alone, so neither their order nor a repeated delivery
 * matters: the id follows from the content; of one reviewer's reviews the latest that nobody took back counts (the greater
 * id of two at the same time); and what was taken back stays so, even if the review comes after its withdrawal.
 *
 * @param sampleId the sample
 * @param reviewer who says so: lower case, so that nobody counts twice by spelling
 * @param missing the words and phrases that do not appear; empty when everything does, and when a review is taken back
 * @param withdraws the review that is taken back, for ever; absent in a review
 * @param reviewedAt when, to the millisecond, in the years 1 to 9999
 */
public record PromptReviewed(
        SampleId sampleId, String reviewer, List<Mark> missing, ReviewId withdraws, Instant reviewedAt) {

    /** CloudEvents type of this record. */
    public static final String TYPE = "io.journeydb.PromptReviewed.v1";

    /** More marks than the words of any prompt that reads; it bounds what a review can cost. */
    public static final int MOST_MARKS = 1_000;

    private static final Pattern REVIEWER = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,127}");

    public PromptReviewed {
        Objects.requireNonNull(sampleId, "sampleId");
        Objects.requireNonNull(reviewer, "reviewer");
        missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
        reviewedAt = EventTime.of(reviewedAt, "reviewedAt");
        if (!isReviewer(reviewer)) {
            throw new IllegalArgumentException(
                    "reviewer is 1 to 128 of a-z, 0-9 and . _ @ + -, and starts with a letter or digit");
        }
        if (missing.size() > MOST_MARKS) {
            throw new IllegalArgumentException("missing has more than " + MOST_MARKS + " marks");
        }
        if (withdraws != null && !missing.isEmpty()) {
            throw new IllegalArgumentException("a review that withdraws another marks nothing itself");
        }
    }

    /** Whether {@code name} could be a reviewer's. */
    public static boolean isReviewer(String name) {
        return name != null && REVIEWER.matcher(name).matches();
    }

    /** A review. */
    public static PromptReviewed of(SampleId sampleId, String reviewer, List<Mark> missing, Instant reviewedAt) {
        return new PromptReviewed(sampleId, reviewer, missing, null, reviewedAt);
    }

    /** Takes a review back. */
    public static PromptReviewed withdrawing(SampleId sampleId, String reviewer, ReviewId review, Instant reviewedAt) {
        return new PromptReviewed(
                sampleId, reviewer, List.of(), Objects.requireNonNull(review, "withdraws"), reviewedAt);
    }

    /** Its id: the same for every delivery, another for every other review. */
    @JsonIgnore
    public ReviewId reviewId() {
        List<String> parts = new ArrayList<>(2 * missing.size() + 1);
        parts.add(withdraws == null ? "" : withdraws.value());
        for (Mark mark : missing) {
            parts.add(mark.text());
            parts.add(mark.occurrence() == null ? "" : mark.occurrence().toString());
        }
        return ReviewId.of(sampleId, reviewer, reviewedAt, parts);
    }

    /** CloudEvents id: the same for every delivery of this event. */
    @JsonIgnore
    public String eventId() {
        return sampleId + "/" + TYPE + "/" + reviewId();
    }

    /**
     * A word or phrase of the prompt that is not to be seen.
     *
     * @param text as the prompt has it, whatever the case
     * @param occurrence which one of several, from 1 in the order of the prompt; absent means all
     */
    public record Mark(String text, Integer occurrence) {

        private static final int LONGEST = 6_000;

        public Mark {
            Objects.requireNonNull(text, "missing.text");
            if (text.isBlank()
                    || text.codePointCount(0, text.length()) > LONGEST
                    || !text.codePoints().allMatch(Mark::isText)) {
                throw new IllegalArgumentException(
                        "missing.text is 1 to 6,000 characters that are not all blank, without"
                                + " control characters and lone surrogates");
            }
            if (occurrence != null && occurrence < 1) {
                throw new IllegalArgumentException("missing.occurrence starts at 1");
            }
        }

        private static boolean isText(int codePoint) {
            return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
        }

        /** All of the text's occurrences. */
        public static Mark everywhere(String text) {
            return new Mark(text, null);
        }
    }
}
