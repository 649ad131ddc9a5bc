package io.journeydb.index.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/** Says why a request's body was not read, in words that name nothing of our code. */
final class UnreadBody {

    private UnreadBody() {}

    static Problem problem(JsonProcessingException e) {
        return Problem.of(ProblemCode.E_PARAMETER, detail(e));
    }

    private static String detail(JsonProcessingException e) {
        return switch (e) {
            case ValueInstantiationException value
            when value.getCause() instanceof RuntimeException refusal -> member(value) + ": " + refusal.getMessage();
            case JsonMappingException mapping -> member(mapping) + " has not the type that is asked for";
            default -> "The body is not JSON: " + e.getOriginalMessage();
        };
    }

    private static String member(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "The body" : path.toString();
    }
}
