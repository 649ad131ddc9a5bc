package io.journeydb.annotate.annotator;

import io.journeydb.events.Annotation;
import io.journeydb.events.Provenance;
import io.journeydb.events.Question;
import io.journeydb.events.Segments;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An annotation without its time, which whoever stores it knows.
 *
 * @param segments the words of the prompt by what they are about
 * @param caption one sentence about the content
 * @param styleQuestions questions on how the image looks
 * @param contentQuestions questions on what is in the image
 * @param styleCategories ids of the categories of the style phrases, distinct and sorted
 * @param effort who made it and what it took
 */
public record AnnotationDraft(
        Segments segments,
        String caption,
        List<Question> styleQuestions,
        List<Question> contentQuestions,
        List<String> styleCategories,
        Effort effort) {

    /**
     * Who made an annotation and what it took.
     *
     * @param by the annotator whose words these are, also when it stood in for another
     * @param attempts how often the annotator was asked, from 1
     * @param tokens tokens a model used for it; null where there is no model
     * @param fallbackReason why this annotator stood in for the configured one; null if it is the configured one
     */
    public record Effort(AnnotatorIdentity by, int attempts, Long tokens, String fallbackReason) {

        public Effort {
            Objects.requireNonNull(by, "by");
            if (attempts < 1) {
                throw new IllegalArgumentException("attempts below 1: " + attempts);
            }
        }

        /** What it takes an annotator that asks no model. */
        public static Effort offline(AnnotatorIdentity by) {
            return new Effort(by, 1, null, null);
        }
    }

    public AnnotationDraft {
        Objects.requireNonNull(segments, "segments");
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(effort, "effort");
        styleQuestions = List.copyOf(styleQuestions);
        contentQuestions = List.copyOf(contentQuestions);
        styleCategories = List.copyOf(styleCategories);
    }

    /** The same with other categories, distinct and sorted. */
    public AnnotationDraft inCategories(List<String> others) {
        return new AnnotationDraft(segments, caption, styleQuestions, contentQuestions, others, effort);
    }

    /** The same annotation with another effort told. */
    public AnnotationDraft with(Effort other) {
        return new AnnotationDraft(segments, caption, styleQuestions, contentQuestions, styleCategories, other);
    }

    /** The annotation as events carry it, made at the given time. */
    public Annotation annotatedAt(Instant time) {
        AnnotatorIdentity by = effort.by();
        Provenance provenance = new Provenance(
                by.annotator(),
                by.version(),
                by.model(),
                by.templateVersion(),
                effort.attempts(),
                effort.tokens(),
                effort.fallbackReason() != null,
                effort.fallbackReason(),
                time);
        return new Annotation(segments, caption, styleQuestions, contentQuestions, styleCategories, provenance);
    }
}
