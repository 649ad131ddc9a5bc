package io.journeydb.annotate.category;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.AnnotatorIdentity;
import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.events.Segments;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives annotations the categories of their style and atmosphere phrases, whoever made them, so that what people changed
 * holds for every annotator.
 */
public final class CategorisingAnnotator implements Annotator {

    private final Annotator annotator;
    private final PhraseCategories categories;

    public CategorisingAnnotator(Annotator annotator, PhraseCategories categories) {
        this.annotator = annotator;
        this.categories = categories;
    }

    @Override
    public AnnotatorIdentity identity() {
        return annotator.identity();
    }

    @Override
    public boolean isPaused() {
        return annotator.isPaused();
    }

    @Override
    public AnnotationOutcome annotate(AnnotationRequest request) {
        AnnotationOutcome outcome = annotator.annotate(request);
        return outcome instanceof AnnotationOutcome.Annotated(AnnotationDraft draft)
                ? new AnnotationOutcome.Annotated(draft.inCategories(categoriesOf(draft.segments())))
                : outcome;
    }

    private List<String> categoriesOf(Segments segments) {
        List<String> phrases = Stream.concat(segments.style().stream(), segments.atmosphere().stream())
                .toList();
        return StylePhrase.distinct(phrases).stream()
                .map(categories::categoryOf)
                .distinct()
                .sorted()
                .toList();
    }
}
