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
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
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
 * Reading is strict where a mistake would go unnoticed (repeated members, trailing tokens, missing required members, a
 * number where a text belongs and the other way round), bounded (depth and digits of a number up to 1,000), and lenient
 * where the contract may grow (unknown members).
 *
 * <p>Safe for use by several threads.
 */
public final class EventCodec {

    private static final int MAX_DEPTH = 1_000;
    private static final int MAX_NUMBER_LENGTH = 1_000;

    private static final String NOT_AN_OBJECT = "the value is not a JSON object";
    private static final String NOT_UTF_8 = "the value is not valid UTF-8";

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
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, textual -> textual.setCoercion(
                                CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
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
     * @throws EventFormatException with {@code E_JSON} if the bytes are not one JSON value in strict UTF-8,
     *     {@code E_JSON_LIMIT} if it is over the limits, {@code E_SCHEMA} if it is not such an event
     */
    public <T> T decodeStrictly(byte[] json, Class<T> type) {
        // The whole text first, so that a mistake anywhere in it is told apart from one in its members.
        JsonNode tree = tree(json);
        if (!tree.isObject()) {
            throw new EventFormatException(RejectionCode.E_SCHEMA, NOT_AN_OBJECT, null);
        }
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw SchemaFault.of(e);
        }
    }

    /**
     * Reads an event from one of the topics that only services write. It is less strict about the encoding than
     * {@link #decodeStrictly}: a byte order mark is passed over, and UTF-16 and UTF-32 are recognised and read. Services write
     * what {@link #encode} gives, so that no other encoding comes but by a mistake of this system.
     *
     * @throws EventFormatException if the bytes are not such an event
     */
    public <T> T decode(byte[] json, Class<T> type) {
        try {
            T event = mapper.readValue(json, type);
            if (event == null) {
                throw new EventFormatException(RejectionCode.E_SCHEMA, NOT_AN_OBJECT, null);
            }
            return event;
        } catch (StreamReadException e) {
            throw notJson(e);
        } catch (JsonProcessingException e) {
            throw SchemaFault.of(e);
        } catch (IOException e) {
            throw new EventFormatException(RejectionCode.E_JSON, NOT_UTF_8, e);
        }
    }

    private JsonNode tree(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            JsonNode tree = mapper.readTree(text);
            if (tree.isMissingNode()) {
                throw new EventFormatException(RejectionCode.E_JSON, "the value is empty", null);
            }
            return tree;
        } catch (CharacterCodingException e) {
            throw new EventFormatException(RejectionCode.E_JSON, NOT_UTF_8, e);
        } catch (MismatchedInputException e) {
            // A tree takes any value: what does not fit is what stands behind it.
            throw new EventFormatException(RejectionCode.E_JSON, "more follows after the JSON value" + at(e), e);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private static EventFormatException notJson(JsonProcessingException e) {
        return e instanceof StreamConstraintsException
                ? new EventFormatException(RejectionCode.E_JSON_LIMIT, e.getOriginalMessage(), e)
                : new EventFormatException(
                        RejectionCode.E_JSON, "the value is not JSON: " + e.getOriginalMessage() + at(e), e);
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
