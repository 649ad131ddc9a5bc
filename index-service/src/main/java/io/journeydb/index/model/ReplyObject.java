package io.journeydb.index.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.endpoint.ReplyJson;
import java.util.ArrayList;
import java.util.List;

/** A reply's JSON object. Immutable. */
final class ReplyObject {

    private static final ReplyJson JSON = new ReplyJson();

    private final JsonNode object;

    private ReplyObject(JsonNode object) {
        this.object = object;
    }

    static ReplyObject of(String reply) throws BadReplyException {
        try {
            JsonNode read = JSON.read(reply);
            if (!read.isObject()) {
                throw new BadReplyException("The reply is not one JSON object.");
            }
            return new ReplyObject(read);
        } catch (JsonProcessingException e) {
            throw new BadReplyException("The reply is not one valid JSON object.");
        }
    }

    /** A member's text, with single spaces. @param most characters */
    String text(String member, int most) throws BadReplyException {
        return text(object.path(member), "\"" + member + "\"", most);
    }

    /** A member's texts, all different. @param most characters of each */
    List<String> texts(String member, int most) throws BadReplyException {
        JsonNode array = object.path(member);
        if (!array.isArray() || array.isEmpty()) {
            throw new BadReplyException("\"" + member + "\" is not a list of at least one text.");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            String text = text(element, "an element of \"" + member + "\"", most);
            if (texts.contains(text)) {
                throw new BadReplyException("\"" + member + "\" says the same twice.");
            }
            texts.add(text);
        }
        return texts;
    }

    private static String text(JsonNode node, String what, int most) throws BadReplyException {
        String text = node.isTextual() ? node.textValue().strip().replaceAll("\\s+", " ") : "";
        if (text.isEmpty() || text.length() > most) {
            throw new BadReplyException(what + " is not a text of 1 to " + most + " characters.");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadReplyException(what + " holds control characters.");
        }
        return text;
    }

    /** A member, which may be missing. */
    JsonNode member(String name) {
        return object.path(name);
    }
}
