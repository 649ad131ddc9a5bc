package io.journeydb.events.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.journeydb.events.rejection.RejectionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Writes and reads events as UTF-8 JSON.
 *
 * <p>The same event always gives the same bytes: members in the records' order, absent ones left out, times in ISO 8601.
 * Reading is strict where a mistake would go unnoticed (repeated members, trailing tokens, missing required members),
 * bounded (depth and digits of a number up to 1,000), and lenient where the contract may grow (unknown members).
 *
 * <p>Safe for use by several threads.
 */
public final class EventCodec {

    private static final int MAX_DEPTH = 1_000;
    private static final int MAX_NUMBER_LENGTH = 1_000;

    private final ObjectMapper mapper;

    public EventCodec() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        mapper = JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** The event's bytes. */
    public byte[] encode(Object event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an event record that has no JSON form", e);
        }
    }

    /**
     * Reads an event that a stranger may have written.
     *
     * @throws EventFormatException if the bytes are not strict UTF-8, not JSON, over the limits, or not such an event
     */
    public <T> T decodeStrictly(byte[] json, Class<T> type) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            // The whole text first, so that a mistake anywhere in it is told apart from one in its members.
            JsonNode tree = mapper.readTree(text);
            return required(mapper.treeToValue(tree, type));
        } catch (CharacterCodingException e) {
            throw new EventFormatException(RejectionCode.E_JSON, "the value is not valid UTF-8", e);
        } catch (JsonProcessingException e) {
            throw explain(e);
        }
    }

    /**
     * Reads an event from one of the topics that only services write.
     *
     * @throws EventFormatException if the bytes are not such an event
     */
    public <T> T decode(byte[] json, Class<T> type) {
        try {
            return required(mapper.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw explain(e);
        } catch (IOException e) {
            throw new EventFormatException(RejectionCode.E_JSON, "the value is not valid UTF-8", e);
        }
    }

    private static <T> T required(T event) {
        if (event == null) {
            throw new EventFormatException(RejectionCode.E_SCHEMA, "the value is the JSON literal null", null);
        }
        return event;
    }

    private static EventFormatException explain(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return new EventFormatException(RejectionCode.E_JSON_LIMIT, e.getOriginalMessage(), e);
        }
        if (e instanceof ValueInstantiationException invalid && invalid.getCause() != null) {
            return new EventFormatException(RejectionCode.E_SCHEMA, describe(invalid.getCause()) + at(e), e);
        }
        boolean syntax = e instanceof StreamReadException;
        RejectionCode code = syntax ? RejectionCode.E_JSON : RejectionCode.E_SCHEMA;
        return new EventFormatException(code, e.getOriginalMessage() + at(e), e);
    }

    private static String describe(Throwable cause) {
        return cause instanceof NullPointerException ? cause.getMessage() + " is missing" : cause.getMessage();
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
