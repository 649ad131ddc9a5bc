package io.journeydb.annotate.annotator.validation;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.events.Segments;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An annotation that nobody has checked yet.
 *
 * @param segments the prompt's phrases
 * @param caption the sentence about the content
 * @param styleQuestions questions on style and atmosphere
 * @param contentQuestions questions on content
 */
public record Proposal(
        Segments segments,
        String caption,
        List<ProposedQuestion> styleQuestions,
        List<ProposedQuestion> contentQuestions) {

    public Proposal {
        Objects.requireNonNull(segments, "segments");
        Objects.requireNonNull(caption, "caption");
        styleQuestions = List.copyOf(styleQuestions);
        contentQuestions = List.copyOf(contentQuestions);
    }

    /** What an annotator made, to be checked. */
    public static Proposal of(AnnotationDraft draft) {
        return new Proposal(
                draft.segments(),
                draft.caption(),
                draft.styleQuestions().stream().map(ProposedQuestion::of).toList(),
                draft.contentQuestions().stream().map(ProposedQuestion::of).toList());
    }

    /** The questions of both kinds, those on style first. */
    List<ProposedQuestion> questions() {
        return Stream.concat(styleQuestions.stream(), contentQuestions.stream()).toList();
    }

    /** The phrases of all segments. */
    List<String> phrases() {
        return Stream.of(segments.style(), segments.content(), segments.atmosphere(), segments.others())
                .flatMap(List::stream)
                .toList();
    }

    /** The phrases on how the picture looks and feels. */
    List<String> styles() {
        return Stream.concat(segments.style().stream(), segments.atmosphere().stream())
                .toList();
    }
}
