package io.journeydb.events;

import java.util.List;
import java.util.Objects;

/**
 * What a prompt says about its pictures (the paper, section 3.2): segments, a caption, questions of two kinds.
 *
 * @param segments the prompt's phrases by what they describe
 * @param caption one sentence made from the content; empty when the prompt has no content
 * @param styleQuestions about how the picture looks
 * @param contentQuestions about what is in it
 * @param styleCategories ids of the style categories that the style phrases belong to, sorted, without repetition
 * @param provenance who made it, and when
 */
public record Annotation(
        Segments segments,
        String caption,
        List<Question> styleQuestions,
        List<Question> contentQuestions,
        List<String> styleCategories,
        Provenance provenance) {

    public Annotation {
        Objects.requireNonNull(segments, "annotation.segments");
        Objects.requireNonNull(caption, "annotation.caption");
        styleQuestions = List.copyOf(Objects.requireNonNull(styleQuestions, "annotation.styleQuestions"));
        contentQuestions = List.copyOf(Objects.requireNonNull(contentQuestions, "annotation.contentQuestions"));
        styleCategories = Objects.requireNonNull(styleCategories, "annotation.styleCategories").stream()
                .distinct()
                .sorted()
                .toList();
        Objects.requireNonNull(provenance, "annotation.provenance");
    }
}
