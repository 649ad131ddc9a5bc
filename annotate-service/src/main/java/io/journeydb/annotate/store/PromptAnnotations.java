package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.Annotation;
import java.util.Optional;

/** Gives the annotation of a prompt within the transaction that stores it, or leaves it to the workers. */
@FunctionalInterface
public interface PromptAnnotations {

    /** Leaves every prompt to the workers. */
    PromptAnnotations LEFT_TO_WORKERS = request -> Optional.empty();

    /** The annotation; empty to leave the prompt to the workers. Must be fast and must not throw. */
    Optional<Annotation> annotate(AnnotationRequest request);
}
