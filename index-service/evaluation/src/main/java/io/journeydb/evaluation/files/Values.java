package io.journeydb.evaluation.files;

import com.fasterxml.jackson.databind.JsonNode;

/** What a task makes of the member that holds its prediction or its references. */
@FunctionalInterface
public interface Values<T> {

    /** @throws BadValueException if it is not what the task needs */
    T read(JsonNode value) throws BadValueException;

    /**
     * The same where other members of the line matter too.
     *
     * @param line the whole object
     * @throws BadValueException if they are not what the task needs
     */
    default T read(JsonNode value, JsonNode line) throws BadValueException {
        return read(value);
    }
}
