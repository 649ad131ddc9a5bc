package io.journeydb.evaluation.files;

import com.fasterxml.jackson.databind.JsonNode;

/** What a task makes of the member that holds its prediction or its references. */
@FunctionalInterface
public interface Values<T> {

    /** @throws BadValueException if it is not what the task needs */
    T read(JsonNode value) throws BadValueException;
}
