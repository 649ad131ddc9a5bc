package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;

/**
 * An annotation with the number it gets.
 *
 * @param prompt id of its prompt
 * @param version one more than the latest that its prompt has, from 1
 * @param annotation the annotation
 */
record NextAnnotation(String prompt, int version, Annotation annotation) {}
