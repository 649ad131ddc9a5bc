package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;

/**
 * A distinct prompt.
 *
 * @param promptId its id
 * @param prompt its words as they were first written, without parameters
 * @param images how many samples it has
 * @param version of the annotation in force; null while there is none
 * @param annotation in force; null while there is none
 */
public record StoredPrompt(PromptId promptId, Prompt prompt, long images, Integer version, Annotation annotation) {}
