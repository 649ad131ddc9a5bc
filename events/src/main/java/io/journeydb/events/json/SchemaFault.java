package io.journeydb.events.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.journeydb.events.rejection.RejectionCode;

/** Says in words why a JSON value is not the event it should be, naming the member rather than a class. */
final class SchemaFault {

    private SchemaFault() {}

    static EventFormatException of(JsonProcessingException e) {
        return new EventFormatException(RejectionCode.E_SCHEMA, reason(e), e);
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof ValueInstantiationException invalid && invalid.getCause() != null) {
            return refused(invalid, invalid.getCause());
        }
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? "the member " + member(mapping) + " is missing or not of its type"
                : "the value is not such an event";
    }

    /** What a record's constructor says. One that refuses an absent member names it; a list that holds null cannot. */
    private static String refused(JsonMappingException e, Throwable cause) {
        if (!(cause instanceof NullPointerException)) {
            return cause.getMessage();
        }
        return cause.getMessage() == null
                ? "the member " + member(e) + " holds a null where a value belongs"
                : "the member " + cause.getMessage() + " is missing";
    }

    private static String member(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
