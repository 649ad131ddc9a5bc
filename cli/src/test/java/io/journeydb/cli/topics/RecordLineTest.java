package io.journeydb.cli.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordLineTest {

    private static final long TIME = Instant.parse("2026-01-02T03:04:05.678Z").toEpochMilli();

    private final RecordHeaders headers = new RecordHeaders();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "images;{\"split\":\"val\",\"image\":{\"width\":640,\"height\":480},\"prompt\":{\"text\":\"a red fox\"}};val  640 x 480  a red fox",
                "annotations;{\"revision\":3,\"annotation\":{\"caption\":\"There is a red fox.\"}};r3  There is a red fox.",
                "features;{\"perceptualHash\":\"f0e1d2c3b4a59687\",\"image\":{\"encoder\":\"descriptor\"}};hash f0e1d2c3b4a59687  image by descriptor",
                "styles;{\"revision\":7,\"name\":\"Film look\",\"phraseCount\":3};r7  Film look  3 phrases",
                "styles;{\"revision\":8,\"name\":\"Film\",\"phraseCount\":0,\"mergedInto\":\"stock\"};r8  Film  0 phrases  merged into stock",
                "reviews;{\"reviewer\":\"ada\",\"missing\":[{\"text\":\"bar\"},{\"text\":\"art deco\"}]};ada  missing: bar, art deco",
                "reviews;{\"reviewer\":\"ada\",\"missing\":[]};ada  missing: nothing",
            })
    void an_event_shows_what_matters_on_its_topic(Flow flow, String value, String shown) {
        assertThat(line(flow, value)).isEqualTo("03:04:05.678  key  " + shown);
    }

    @Test
    void a_picture_shows_its_size_and_its_prompt() {
        headers.add("ce_prompt", "a red fox --v 5".getBytes(StandardCharsets.UTF_8));

        assertThat(line(Flow.samples, "0123456789")).isEqualTo("03:04:05.678  key  10 bytes  a red fox --v 5");
    }

    @Test
    void a_rejection_shows_its_code_and_reason_whatever_was_refused() {
        headers.add("rejection-code", "E_PROMPT".getBytes(StandardCharsets.UTF_8));
        headers.add("rejection-reason", "It is empty.".getBytes(StandardCharsets.UTF_8));

        assertThat(line(Flow.rejections, null)).isEqualTo("03:04:05.678  key  E_PROMPT  It is empty.");
    }

    @Test
    void a_tombstone_is_called_one() {
        assertThat(line(Flow.annotations, null)).isEqualTo("03:04:05.678  key  (tombstone)");
    }

    private String line(Flow flow, String value) {
        byte[] key = "key".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return new RecordLine(new RecordView(), flow, ZoneOffset.UTC)
                .of(new ConsumerRecord<>(
                        flow.topic().topicName(),
                        0,
                        0,
                        TIME,
                        TimestampType.CREATE_TIME,
                        key.length,
                        bytes == null ? 0 : bytes.length,
                        key,
                        bytes,
                        headers,
                        Optional.empty()));
    }
}
