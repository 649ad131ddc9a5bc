package io.journeydb.ingest.envelope;

import io.journeydb.events.SampleByReference;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.EventType;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.ParsedEnvelope.Read;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the envelope of a sample. Copies no picture and does no I/O. Safe for use by several threads.
 *
 * <p>Codes: {@code E_HEADERS E_SCHEMA E_EMPTY E_ID E_JSON E_JSON_LIMIT E_TEXT E_ATTRIBUTE E_PROMPT_MISSING} and, for a
 * content type that is none of ours, {@code E_IMG_TYPE}.
 */
public final class EnvelopeReader {

    private static final EventType TYPE = new EventType(SampleByReference.TYPE);

    private final EventCodec codec;

    public EnvelopeReader(EventCodec codec) {
        this.codec = Objects.requireNonNull(codec, "codec");
    }

    /** Never throws for any record. */
    public ParsedEnvelope read(SampleRecord record) {
        try {
            return new Read(submission(record));
        } catch (EnvelopeFault fault) {
            return fault.asRefused();
        }
    }

    /**
     * Where the picture is, as sent, when the record is a well-formed reference to one. A record that has its picture is
     * told by one byte.
     */
    public Optional<String> reference(SampleRecord record) {
        if (record.value() == null || !ContentType.looksLikeJson(record.value())) {
            return Optional.empty();
        }
        return read(record) instanceof Read(Submission submission)
                        && submission.picture() instanceof Picture.ByReference reference
                ? Optional.of(reference.url())
                : Optional.empty();
    }

    private Submission submission(SampleRecord record) throws EnvelopeFault {
        SampleHeaders headers = SampleHeaders.read(record.headers());
        checkType(record.header(CloudEvent.TYPE));
        if (record.value() == null) {
            throw new EnvelopeFault(RejectionCode.E_EMPTY, "the record has no value");
        }
        return switch (ContentType.of(headers.get(CloudEvent.CONTENT_TYPE), record.value())) {
            case ContentType.Json() -> byReference(headers, record.value());
            case ContentType.Image(String declared) ->
                submission(
                        headers,
                        name -> headers.get(CloudEvent.PREFIX + name),
                        new Picture.ByValue(record.value(), declared));
        };
    }

    private Submission byReference(SampleHeaders headers, byte[] json) throws EnvelopeFault {
        ReferenceMembers members = ReferenceMembers.read(codec, json);
        return submission(headers, members, members.picture());
    }

    private static Submission submission(
            SampleHeaders headers, AttributeReader.TextAttributes attributes, Picture picture) throws EnvelopeFault {
        AttributeReader reader = new AttributeReader(attributes);
        return new Submission(
                AttributeReader.subject(headers.get(CloudEvent.PREFIX + "subject")),
                reader.prompt(),
                reader.generator(),
                reader.source(),
                picture);
    }

    private static void checkType(RecordHeader header) throws EnvelopeFault {
        if (TYPE.isDeniedBy(header, RecordHeader::value)) {
            throw new EnvelopeFault(RejectionCode.E_SCHEMA, TYPE.reason());
        }
    }
}
