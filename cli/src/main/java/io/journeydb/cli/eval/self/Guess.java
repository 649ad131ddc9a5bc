package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.evaluation.task.Task;

/** Answers a task for a sample of which only its line of references is known, and only its id and questions may be looked at. */
@FunctionalInterface
interface Guess {

    /** The prediction, in the form of evaluation's files. @param line of references, with id and, for vqa, questions with options */
    JsonNode of(Task task, JsonNode line);
}
