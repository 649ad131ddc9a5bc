package io.journeydb.ingest.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.json.EventCodec;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.ParsedEnvelope.Read;
import io.journeydb.ingest.envelope.ParsedEnvelope.Refused;
import io.journeydb.ingest.support.Pictures;
import io.journeydb.ingest.support.Records;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeReaderTest {

    private static final byte[] PICTURE = Pictures.jpeg(1);
    private static final String REFERENCE = "{\"prompt\":\"a cat\",\"image\":{\"url\":\"s3://bucket/cat.jpg\"}";

    private final EnvelopeReader reader = new EnvelopeReader(new EventCodec());

    @Test
    void aPictureWithAPromptHeaderIsACompleteSample() {
        Submission read = read(Records.byValue(PICTURE, "a cat"));

        assertThat(read.prompt()).isEqualTo("a cat");
        assertThat(read.generator()).isEqualTo("midjourney");
        assertThat(read.wantedId()).isEmpty();
        assertThat(read.picture()).isEqualTo(new Picture.ByValue(PICTURE, null));
    }

    @Test
    void everyAttributeIsReadFromItsHeader() {
        Submission read = read(Records.byValue(PICTURE, "a cat")
                .with("content-type", "image/JPEG; q=1")
                .with("ce_subject", "cat-1")
                .with("ce_generator", "DALL·E 2")
                .with("ce_author", "Ada")
                .with("ce_sourceurl", "https://example.org/a")
                .with("ce_jobid", "job")
                .with("ce_gridindex", "2")
                .with("ce_parentid", "parent")
                .with("ce_createdat", "2023-07-01T14:00:00+02:00"));

        assertThat(read.wantedId()).hasValueSatisfying(id -> assertThat(id).hasToString("cat-1"));
        assertThat(read.generator()).isEqualTo("DALL·E 2");
        assertThat(read.source().author()).isEqualTo("Ada");
        assertThat(read.source().sourceurl()).isEqualTo("https://example.org/a");
        assertThat(read.source().jobid()).isEqualTo("job");
        assertThat(read.source().gridindex()).isEqualTo(2);
        assertThat(read.source().parentid()).isEqualTo("parent");
        assertThat(read.source().createdat()).isEqualTo(Instant.parse("2023-07-01T12:00:00Z"));
        assertThat(read.picture()).isEqualTo(new Picture.ByValue(PICTURE, "image/jpeg"));
    }

    @Test
    void membersOfAReferenceAreReadAsTheHeadersAre() {
        Submission read = read(Records.json(REFERENCE + ",\"author\":\"Ada\",\"gridindex\":4,\"unknown\":[1]}"));

        assertThat(read.source().author()).isEqualTo("Ada");
        assertThat(read.source().gridindex()).isEqualTo(4);
        assertThat(read.picture()).isEqualTo(new Picture.ByReference("s3://bucket/cat.jpg", null));
    }

    @Test
    void withoutAContentTypeTheBytesTellThePictureFromTheReference() {
        byte[] json = ("  " + REFERENCE + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(read(Records.bare(json)).picture()).isInstanceOf(Picture.ByReference.class);
        assertThat(read(Records.byValue(PICTURE, "a cat")).picture()).isInstanceOf(Picture.ByValue.class);
    }

    @Test
    void midjourneyHasOneSpellingSoThatNoPromptOfItEscapesItsSplit() {
        assertThat(read(Records.byValue(PICTURE, "a cat").with("ce_generator", " Midjourney "))
                        .generator())
                .isEqualTo("midjourney");
    }

    @Test
    void headersThatFrameworksAndRejectionsAddAreIgnored() {
        Submission read = read(Records.byValue(PICTURE, "a cat")
                .with("dead-letter-reason", new byte[] {(byte) 0xff})
                .with("dead-letter-reason", "twice")
                .with("REPLY_TOPIC", "journeydb.images")
                .with("REPLY_TOPIC", "again")
                .with("rejection-code", "E_ID")
                .with("rejection-code", "E_ID"));

        assertThat(read.prompt()).isEqualTo("a cat");
    }

    @Test
    void headersWithoutAValueCountAsAbsent() {
        Submission read = read(Records.byValue(PICTURE, "a cat")
                .with("ce_subject", (byte[]) null)
                .with("content-type", (byte[]) null)
                .with("ce_generator", ""));

        assertThat(read.wantedId()).isEmpty();
        assertThat(read.generator()).isEqualTo("midjourney");
        assertThat(read.picture()).isEqualTo(new Picture.ByValue(PICTURE, null));
    }

    @Test
    void sixtyFourHeadersAreTaken() {
        Records records = Records.byValue(PICTURE, "a cat");
        for (int i = 1; i < 64; i++) {
            records.with("x" + i, "");
        }

        assertThat(reader.read(records.record())).isInstanceOf(Read.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void whatIsWrongHasACodeAndAReason(RejectionCode code, String what, Records records) {
        ParsedEnvelope outcome = reader.read(records.record());

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).isNotBlank();
        });
    }

    static Stream<Arguments> whatIsWrongHasACodeAndAReason() {
        return Stream.of(headers(), values(), references(), attributes()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> headers() {
        Records many = Records.byValue(PICTURE, "a cat");
        for (int i = 1; i <= 64; i++) {
            many.with("x" + i, "");
        }
        return Stream.of(
                wrong(RejectionCode.E_HEADERS, "65 headers", many),
                wrong(RejectionCode.E_HEADERS, "64 KiB", prompted().with("x", new byte[64 * 1024])),
                wrong(RejectionCode.E_HEADERS, "repeated", prompted().with("ce_prompt", "a dog")),
                wrong(RejectionCode.E_HEADERS, "not UTF-8", prompted().with("x", new byte[] {(byte) 0xc3, 0x28})),
                wrong(
                        RejectionCode.E_HEADERS,
                        "a surrogate in UTF-8",
                        prompted().with("ce_author", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})),
                wrong(
                        RejectionCode.E_SCHEMA,
                        "another type",
                        prompted().with("ce_type", "io.journeydb.SampleSubmitted.v2")),
                wrong(RejectionCode.E_SCHEMA, "a type without name", prompted().with("ce_type", "")),
                wrong(RejectionCode.E_SCHEMA, "a type without value", prompted().with("ce_type", (byte[]) null)),
                wrong(RejectionCode.E_ID, "a slash in the id", prompted().with("ce_subject", "../cat")),
                wrong(RejectionCode.E_ID, "an id of 65 characters", prompted().with("ce_subject", "a".repeat(65))));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                wrong(RejectionCode.E_EMPTY, "no value", Records.byValue(null, "a cat")),
                wrong(RejectionCode.E_PROMPT_MISSING, "no prompt", Records.bare(PICTURE)),
                wrong(RejectionCode.E_PROMPT_MISSING, "an empty prompt", Records.byValue(PICTURE, " ")),
                wrong(RejectionCode.E_IMG_TYPE, "a text", prompted().with("content-type", "text/html")));
    }

    private static Stream<Arguments> references() {
        return Stream.of(
                wrong(RejectionCode.E_JSON, "not JSON", Records.json("{\"prompt\":")),
                wrong(RejectionCode.E_JSON, "not UTF-8", Records.bare(new byte[] {'{', (byte) 0xff, '}'})),
                wrong(RejectionCode.E_JSON, "repeated member", Records.json(REFERENCE + ",\"prompt\":\"x\"}")),
                wrong(RejectionCode.E_JSON_LIMIT, "1,001 levels", Records.json("{\"a\":" + "[".repeat(1_001))),
                wrong(
                        RejectionCode.E_JSON_LIMIT,
                        "1,001 digits",
                        Records.json(REFERENCE + ",\"n\":" + "1".repeat(1_001) + "}")),
                wrong(RejectionCode.E_JSON_LIMIT, "above 1 MiB", Records.json(" ".repeat(1 << 20) + REFERENCE + "}")),
                wrong(RejectionCode.E_SCHEMA, "an array", Records.json("[]")),
                wrong(RejectionCode.E_SCHEMA, "the literal null", Records.json("null")),
                wrong(
                        RejectionCode.E_SCHEMA,
                        "a number for a prompt",
                        Records.json("{\"prompt\":12,\"image\":{\"url\":\"s3://b/k\"}}")),
                wrong(RejectionCode.E_SCHEMA, "no image", Records.json("{\"prompt\":\"a cat\"}")),
                wrong(RejectionCode.E_SCHEMA, "no url", Records.json("{\"prompt\":\"a cat\",\"image\":{}}")),
                wrong(RejectionCode.E_SCHEMA, "a prompt that is none", withMember("\"prompt\":[\"a\"]")),
                wrong(RejectionCode.E_PROMPT_MISSING, "no prompt", withMember("\"author\":\"Ada\"")),
                wrong(
                        RejectionCode.E_ATTRIBUTE,
                        "a digest of three digits",
                        Records.json("{\"prompt\":\"a\",\"image\":{\"url\":\"s3://b/k\",\"sha256\":\"abc\"}}")));
    }

    private static Stream<Arguments> attributes() {
        return Stream.of(
                wrong(RejectionCode.E_TEXT, "NUL in JSON", Records.json(REFERENCE + ",\"author\":\"a\\u0000\"}")),
                wrong(RejectionCode.E_TEXT, "a lone surrogate", Records.json(REFERENCE + ",\"jobid\":\"\\ud800\"}")),
                wrong(RejectionCode.E_TEXT, "a control character", prompted().with("ce_author", "a\u0007")),
                wrong(RejectionCode.E_ATTRIBUTE, "a fifth picture", prompted().with("ce_gridindex", "5")),
                wrong(RejectionCode.E_ATTRIBUTE, "a list as author", Records.json(REFERENCE + ",\"author\":[]}")),
                wrong(RejectionCode.E_ATTRIBUTE, "no time", prompted().with("ce_createdat", "yesterday")),
                wrong(RejectionCode.E_ATTRIBUTE, "no year", prompted().with("ce_createdat", "+99999-01-01T00:00:00Z")),
                wrong(RejectionCode.E_ATTRIBUTE, "a script", prompted().with("ce_sourceurl", "javascript:alert(1)")),
                wrong(RejectionCode.E_ATTRIBUTE, "too long", prompted().with("ce_jobid", "j".repeat(2_049))));
    }

    private static Records prompted() {
        return Records.byValue(PICTURE, "a cat");
    }

    private static Records withMember(String member) {
        return Records.json("{\"image\":{\"url\":\"s3://b/k\"}," + member + "}");
    }

    private static Arguments wrong(RejectionCode code, String what, Records records) {
        return Arguments.of(code, what, records);
    }

    private Submission read(Records records) {
        assertThat(reader.read(records.record())).isInstanceOf(Read.class);
        return ((Read) reader.read(records.record())).submission();
    }
}
