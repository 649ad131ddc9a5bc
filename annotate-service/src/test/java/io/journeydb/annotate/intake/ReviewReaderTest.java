package io.journeydb.annotate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.PromptReviewed;
import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.rejection.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewReaderTest {

    private static final PromptReviewed REVIEW = PromptReviewed.of(
            new SampleId("sample"), "ada", List.of(Mark.everywhere("red")), Instant.parse("2026-03-04T05:06:07Z"));

    private final EventCodec codec = new EventCodec();
    private final ReviewReader reader = new ReviewReader(codec);

    @Test
    void aReviewNeedsNoHeadersAndNoKey() {
        assertThat(reader.read(record(codec.encode(REVIEW), null)))
                .isInstanceOfSatisfying(ReviewReader.Reading.Readable.class, readable -> {
                    assertThat(readable.review().event()).isEqualTo(REVIEW);
                    assertThat(readable.review().id()).isEqualTo(REVIEW.reviewId());
                });
    }

    @ParameterizedTest
    @CsvSource({"io.journeydb.PromptReviewed.v1, true", "io.journeydb.PromptReviewed.v2, false", "other, false"})
    void anotherTypeIsRefused(String type, boolean readable) {
        ReviewReader.Reading reading = reader.read(record(codec.encode(REVIEW), type));

        assertThat(reading instanceof ReviewReader.Reading.Readable).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "null",
            value = {
                "null                                                                      | E_EMPTY",
                "``                                                                        | E_EMPTY",
                "{                                                                         | E_JSON",
                "{'sampleId':'a','sampleId':'a'}                                           | E_JSON",
                "[]                                                                        | E_SCHEMA",
                "{'sampleId':'A','reviewer':'ada','missing':[],'reviewedAt':'2026-03-04T05:06:07Z'}   | E_SCHEMA",
                "{'sampleId':'a','reviewer':'Ada','missing':[],'reviewedAt':'2026-03-04T05:06:07Z'}   | E_SCHEMA",
                "{'sampleId':'a','reviewer':'ada','missing':[],'reviewedAt':'+20000-03-04T05:06:07Z'} | E_SCHEMA",
                "{'sampleId':'a','reviewer':'ada','missing':[{}],'reviewedAt':'2026-03-04T05:06:07Z'} | E_SCHEMA",
            })
    void whatIsNoReviewIsRefusedWithItsCode(String value, RejectionCode code) {
        byte[] bytes = value == null ? null : value.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(record(bytes, null)))
                .isInstanceOfSatisfying(ReviewReader.Reading.Unreadable.class, unreadable -> {
                    assertThat(unreadable.code()).isEqualTo(code);
                    assertThat(unreadable.reason()).isNotBlank();
                });
    }

    @Test
    void whatIsNestedTooDeepIsRefusedWithItsCode() {
        byte[] deep = ("[".repeat(1_001) + "]".repeat(1_001)).getBytes(StandardCharsets.UTF_8);

        assertThat(reader.read(record(deep, null)))
                .isInstanceOfSatisfying(
                        ReviewReader.Reading.Unreadable.class,
                        unreadable -> assertThat(unreadable.code()).isEqualTo(RejectionCode.E_JSON_LIMIT));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] value, String type) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("journeydb.reviews", 0, 1, null, value);
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }
}
