package io.journeydb.ingest.envelope;

import io.journeydb.events.identity.Sha256;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import io.journeydb.events.rejection.RejectionCode;
import java.util.Map;

/**
 * The members of a sample by reference. Read as a plain map, since a missing prompt, a wrong type and a broken document
 * each have a code of their own; unknown members are left alone.
 */
final class ReferenceMembers implements AttributeReader.TextAttributes {

    /** Far above any reference: a prompt of 6,000 characters, all escaped, has 72 KB. */
    private static final int MAX_BYTES = 1024 * 1024;

    private final Map<?, ?> members;

    private ReferenceMembers(Map<?, ?> members) {
        this.members = members;
    }

    static ReferenceMembers read(EventCodec codec, byte[] json) throws EnvelopeFault {
        if (json.length > MAX_BYTES) {
            throw new EnvelopeFault(
                    RejectionCode.E_JSON_LIMIT,
                    "the JSON has " + json.length + " bytes; at most " + MAX_BYTES + " are taken");
        }
        try {
            return new ReferenceMembers(codec.decodeStrictly(json, Map.class));
        } catch (EventFormatException e) {
            throw new EnvelopeFault(e.code(), e.getMessage());
        }
    }

    @Override
    public String get(String name) throws EnvelopeFault {
        String text =
                switch (members.get(name)) {
                    case null -> "";
                    case String given -> given;
                    case Integer number when name.equals("gridindex") -> number.toString();
                    default ->
                        throw new EnvelopeFault(
                                name.equals("prompt") ? RejectionCode.E_SCHEMA : RejectionCode.E_ATTRIBUTE,
                                "the member " + name + " is not a text");
                };
        return text.isBlank() ? null : text;
    }

    Picture.ByReference picture() throws EnvelopeFault {
        if (!(members.get("image") instanceof Map<?, ?> image) || !(image.get("url") instanceof String url)) {
            throw new EnvelopeFault(RejectionCode.E_SCHEMA, "the member image.url is missing or not a text");
        }
        return switch (image.get("sha256")) {
            case null -> new Picture.ByReference(url, null);
            case String hex -> new Picture.ByReference(url, digest(hex));
            default -> throw notADigest();
        };
    }

    private static Sha256 digest(String hex) throws EnvelopeFault {
        try {
            return new Sha256(hex);
        } catch (IllegalArgumentException e) {
            throw notADigest();
        }
    }

    private static EnvelopeFault notADigest() {
        return new EnvelopeFault(RejectionCode.E_ATTRIBUTE, "image.sha256 is not 64 lower-case hex digits");
    }
}
