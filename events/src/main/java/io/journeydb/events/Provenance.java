package io.journeydb.events;

import java.time.Instant;
import java.util.Objects;

/**
 * How an annotation came to be.
 *
 * @param annotator its kind, such as {@code lexicon}
 * @param version of the annotator
 * @param model the language model, if one was asked
 * @param templateVersion of what it was asked with, if one was asked
 * @param attempts how often it was asked until this answer; 1 for an annotator that cannot fail
 * @param tokens spent, if the model said so
 * @param fallback whether another annotator stood in for the configured one
 * @param fallbackReason why it did, for people; null where none did
 * @param annotatedAt when, to the millisecond, in the years 1 to 9999
 */
public record Provenance(
        String annotator,
        String version,
        String model,
        String templateVersion,
        int attempts,
        Long tokens,
        boolean fallback,
        String fallbackReason,
        Instant annotatedAt) {

    public Provenance {
        Objects.requireNonNull(annotator, "provenance.annotator");
        Objects.requireNonNull(version, "provenance.version");
        annotatedAt = EventTime.of(annotatedAt, "provenance.annotatedAt");
        if (attempts < 1) {
            throw new IllegalArgumentException("provenance.attempts starts at 1");
        }
        if (fallbackReason != null && !fallback) {
            throw new IllegalArgumentException("provenance.fallbackReason without a fallback");
        }
    }

    /** An annotation by an annotator that asks no model. */
    public static Provenance offline(String annotator, String version, Instant annotatedAt) {
        return new Provenance(annotator, version, null, null, 1, null, false, null, annotatedAt);
    }
}
