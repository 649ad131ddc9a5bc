package io.journeydb.evaluation.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.evaluation.files.BadValueException;
import io.journeydb.evaluation.files.Values;

/** References with what their line says of the sample. */
record Labelled<R>(R references, Labels labels) {

    static <R> Values<Labelled<R>> with(Values<R> values) {
        return new Values<>() {
            @Override
            public Labelled<R> read(JsonNode value) {
                throw new UnsupportedOperationException("labels stand beside the references");
            }

            @Override
            public Labelled<R> read(JsonNode value, JsonNode line) throws BadValueException {
                return new Labelled<>(values.read(value), Labels.of(line));
            }
        };
    }
}
