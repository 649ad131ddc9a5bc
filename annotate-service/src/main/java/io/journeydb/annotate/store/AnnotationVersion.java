package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;

/**
 * One of the annotations that a prompt ever had.
 *
 * @param version from 1, in the order in which they came
 * @param inForce whether the samples of the prompt have this one
 * @param annotation the annotation
 */
public record AnnotationVersion(int version, boolean inForce, Annotation annotation) {}
