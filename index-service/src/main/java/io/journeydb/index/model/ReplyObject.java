package io.journeydb.index.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reply's JSON object, out of a code fence or from behind a chain of thought if need be. Immutable. */
final class ReplyObject {

    private static final int MOST_LEVELS = 10;
    private static final Pattern THOUGHT = Pattern.compile("^\\s*<think>.*?</think>", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("```[A-Za-z]*\\s*\\n(.*?)```", Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_LEVELS)
                        .build());
    }

    private final JsonNode object;

    private ReplyObject(JsonNode object) {
        this.object = object;
    }

    static ReplyObject of(String reply) throws BadReplyException {
        try {
            JsonNode read = JSON.readTree(unwrapped(reply));
            if (read == null || !read.isObject()) {
                throw new BadReplyException("The reply is not one JSON object.");
            }
            return new ReplyObject(read);
        } catch (JsonProcessingException e) {
            throw new BadReplyException("The reply is not one valid JSON object.");
        }
    }

    /** Without what models like to put around JSON; two fences would leave a choice, so they stay. */
    private static String unwrapped(String reply) {
        String said = THOUGHT.matcher(reply).replaceFirst("").strip();
        Matcher fence = FENCE.matcher(said);
        if (said.startsWith("{") || !fence.find()) {
            return said;
        }
        String fenced = fence.group(1);
        return fence.find() ? said : fenced;
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
