package io.journeydb.annotate.store;

import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;

/**
 * A question of the annotation in force of a prompt. It holds for every sample of the prompt.
 *
 * @param promptId the prompt
 * @param version of the annotation
 * @param position among the questions of its kind, from 1
 * @param question the question
 */
public record PromptQuestion(PromptId promptId, int version, int position, Question question) {}
