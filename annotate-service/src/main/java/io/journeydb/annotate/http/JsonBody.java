package io.journeydb.annotate.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of a JSON object that somebody sent; what is wrong with one is said in a sentence. A null is no member. */
record JsonBody(JsonNode object) {

    JsonBody {
        if (object == null || !object.isObject()) {
            throw new BadRequestException("The body is a JSON object.");
        }
    }

    Optional<String> text(String member) {
        return given(member).map(value -> text(value, member));
    }

    boolean flag(String member) {
        Optional<JsonNode> given = given(member);
        if (given.isPresent() && !given.get().isBoolean()) {
            throw new BadRequestException(member + " is true or false.");
        }
        return given.map(JsonNode::booleanValue).orElse(false);
    }

    /** A list that has something in it, if there is one. */
    Optional<List<String>> texts(String member, int most) {
        return given(member).map(value -> {
            if (!value.isArray() || value.isEmpty() || value.size() > most) {
                throw new BadRequestException(member + " is a list of 1 to " + most + " texts.");
            }
            List<String> texts = new ArrayList<>();
            value.forEach(each -> texts.add(text(each, "Each of " + member)));
            return List.copyOf(texts);
        });
    }

    static BadRequestException missing(String member) {
        return new BadRequestException(member + " is missing.");
    }

    /** PostgreSQL takes no NUL. */
    static String text(JsonNode value, String what) {
        if (!value.isTextual() || value.textValue().indexOf('\0') >= 0) {
            throw new BadRequestException(what + " is a text without NUL.");
        }
        return value.textValue();
    }

    private Optional<JsonNode> given(String member) {
        JsonNode value = object.path(member);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
