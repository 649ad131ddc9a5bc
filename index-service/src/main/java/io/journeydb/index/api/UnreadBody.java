package io.journeydb.index.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.regex.Pattern;

/** Says why a request's body was not read, in words that name nothing of our code. */
final class UnreadBody {

    /** Of a member, with that of what it is in; nothing that the virtual machine says is one. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+(\\.[A-Za-z]+)*");

    /** Its own message names the parser's settings. */
    private static final String BEYOND = "The body has a text or number that is too long, or is nested too deeply";

    private UnreadBody() {}

    static Problem problem(JsonProcessingException e) {
        return Problem.of(ProblemCode.E_PARAMETER, detail(e));
    }

    private static String detail(JsonProcessingException e) {
        return switch (e) {
            case ValueInstantiationException value -> refusal(member(value), value.getCause());
            case JsonMappingException wrapped
            when wrapped.getCause() instanceof StreamReadException unread -> detail(unread);
            case StreamConstraintsException beyond -> BEYOND;
            case JsonMappingException wrapped when wrapped.getCause() instanceof StreamConstraintsException -> BEYOND;
            case JsonMappingException mapping -> member(mapping) + " has not the type that is asked for";
            default -> "The body is not JSON: " + e.getOriginalMessage();
        };
    }

    /** Records say in words what they refuse, and of a member that must not be null its name alone. */
    private static String refusal(String member, Throwable cause) {
        return switch (cause) {
            case IllegalArgumentException refusal
            when refusal.getMessage() != null -> member + ": " + refusal.getMessage();
            case NullPointerException missing
            when missing.getMessage() != null
                    && NAME.matcher(missing.getMessage()).matches() -> missing.getMessage() + " is missing";
            case null, default -> member + " has not the form that is asked for";
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
