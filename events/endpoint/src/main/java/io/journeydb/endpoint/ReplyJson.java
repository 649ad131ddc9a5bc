package io.journeydb.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the JSON that a model says, out of a code fence or from behind a chain of thought, and past a trailing comma: what can
 * mean only one thing. Thread safe.
 */
public final class ReplyJson {

    private static final int MOST_LEVELS = 20;
    private static final Pattern THOUGHT = Pattern.compile("^\\s*<think>.*?</think>", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("```[A-Za-z]*\\s*(.*?)(?:```|\\z)", Pattern.DOTALL);

    private final JsonMapper mapper;

    /** A reader for any number of replies. */
    public ReplyJson() {
        mapper = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_LEVELS)
                        .build());
    }

    /**
     * The one value that a reply says; a missing node of an empty one.
     *
     * @throws JsonProcessingException if there is none, or more than one
     */
    public JsonNode read(String reply) throws JsonProcessingException {
        return mapper.readTree(unwrapped(reply));
    }

    /** The text without what models like to put around JSON; two fences would leave a choice, so they stay. */
    private static String unwrapped(String reply) {
        String said = THOUGHT.matcher(reply).replaceFirst("").strip();
        Matcher fence = FENCE.matcher(said);
        if (said.startsWith("{") || !fence.find()) {
            return said;
        }
        String fenced = fence.group(1);
        return fence.find() ? said : fenced;
    }
}
