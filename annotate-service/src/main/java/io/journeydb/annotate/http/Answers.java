package io.journeydb.annotate.http;

import io.journeydb.events.identity.Sha256;
import io.journeydb.events.json.EventCodec;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Writes answers as events are written, each with an ETag of its content, so that who has it already gets 304. Thread safe. */
final class Answers {

    private static final int TAG_DIGITS = 32;
    private static final String ASK_EACH_TIME = "no-cache";

    private final EventCodec codec;

    Answers(EventCodec codec) {
        this.codec = codec;
    }

    /** The content, or 304. */
    Response json(Request request, Object content) {
        byte[] body = codec.encode(content);
        return conditional(request, new EntityTag(digest(body)), body, MediaType.APPLICATION_JSON_TYPE);
    }

    /** The content, or 304 for who has one that says the same. */
    Response saying(Request request, Object said, Object content) {
        return saying(request, codec.encode(said), codec.encode(content), MediaType.APPLICATION_JSON_TYPE);
    }

    /** The body, or 304 for who has one that says the same. */
    static Response saying(Request request, byte[] said, byte[] body, MediaType type) {
        return conditional(request, new EntityTag(digest(said), true), body, type);
    }

    private static Response conditional(Request request, EntityTag tag, byte[] body, MediaType type) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = known == null ? Response.ok(body, type) : known;
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME).build();
    }

    private static String digest(byte[] content) {
        return Sha256.of(content).hex().substring(0, TAG_DIGITS);
    }
}
