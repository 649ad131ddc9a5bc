package io.journeydb.annotate.annotator;

/**
 * Turns a prompt into segments, a caption and multiple-choice questions (section 3 of the JourneyDB paper).
 *
 * <p>Implementations are thread safe. {@link #annotate} may block for as long as a model needs; it reports what it can
 * not do as an {@link AnnotationOutcome}, and throws only for defects of the program. Asking twice for one prompt is
 * harmless; the answers are the same only if the annotator is deterministic. What a prompt says is data, whatever it
 * says: no text of a prompt may change what an annotator does.
 */
public interface Annotator {

    /** Who annotates; constant for the life of the annotator. */
    AnnotatorIdentity identity();

    /**
     * Annotates one prompt.
     *
     * @param request the prompt; any text is acceptable
     * @return the annotation, or why there is none now
     */
    AnnotationOutcome annotate(AnnotationRequest request);

    /** Whether asking is pointless for now, since every answer would be {@link AnnotationOutcome.Unavailable}. */
    default boolean isPaused() {
        return false;
    }
}
