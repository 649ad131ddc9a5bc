package io.journeydb.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.identity.Sha256;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.support.Damaged;
import io.journeydb.ingest.support.Pictures;
import io.journeydb.ingest.support.Received;
import io.journeydb.ingest.support.Records;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RejectionsTest extends ServiceTest {

    private static final String KEY = "bad-";

    @Test
    void everyBadRecordIsRejectedWithItsOriginalAndStopsNothing() {
        // Given one record for each code that a producer can earn here
        Map<RejectionCode, SampleRecord> bad = badRecords();
        topics.send(Records.byValue(Pictures.jpeg(40), "taken")
                .with("ce_subject", "conflicting")
                .record());
        topics.await(Topic.IMAGES, 1, record -> "conflicting".equals(record.key()));

        // When they are sent, each to a partition that gets a good one behind it
        bad.values().forEach(topics::send);
        List<String> good = bad.keySet().stream()
                .map(code -> "good-" + code.name().toLowerCase())
                .toList();
        bad.forEach((code, record) -> topics.send(Records.byValue(Pictures.jpeg(41), "good")
                .with("ce_subject", "good-" + code.name().toLowerCase())
                .keyed(KEY + code)
                .record()));

        // Then the good ones are stored, and every bad one is rejected with what it was
        topics.await(Topic.IMAGES, good.size(), record -> good.contains(String.valueOf(record.key())));
        Map<String, Received> rejected =
                topics
                        .await(Topic.REJECTIONS, bad.size(), record -> String.valueOf(record.key())
                                .startsWith(KEY))
                        .stream()
                        .collect(Collectors.toMap(Received::key, Function.identity()));
        bad.forEach((code, record) -> {
            Received rejection = rejected.get(KEY + code);
            assertThat(rejection.header("rejection-code")).isEqualTo(code.name());
            assertThat(rejection.header("rejection-reason")).isNotBlank();
            assertThat(rejection.value()).isEqualTo(record.value());
            record.headers().forEach(header -> assertThat(rejection.headers()).containsKey(header.name()));
        });
    }

    @Test
    void aLargeBadPictureIsKeptInQuarantine() {
        byte[] large = Damaged.truncated(Pictures.largePng(50));
        assertThat(large).hasSizeGreaterThan(300_000);
        byte[] larger = Damaged.followedByZip(Pictures.largePng(51));

        topics.send(Records.byValue(larger, "large").keyed("large-bad").record());

        Received rejection = topics.await(Topic.REJECTIONS, 1, record -> "large-bad".equals(record.key()))
                .getFirst();
        assertThat(rejection.value()).isNull();
        assertThat(rejection.header("rejection-quarantine")).isEqualTo("quarantine/" + Sha256.of(larger));
        assertThat(bucket.bytes(rejection.header("rejection-quarantine"))).isEqualTo(larger);
    }

    @Test
    void aRecordAtTheSizeLimitIsRejectedAndNothingIsStuck() {
        byte[] huge = new byte[17 * 1024 * 1024];
        System.arraycopy(Pictures.jpeg(1), 0, huge, 0, 100);

        topics.send(Records.byValue(huge, "huge").keyed("huge-bad").record());
        topics.send(Records.byValue(Pictures.jpeg(52), "behind")
                .with("ce_subject", "behind-huge")
                .keyed("huge-bad")
                .record());

        Received rejection = topics.await(Topic.REJECTIONS, 1, record -> "huge-bad".equals(record.key()))
                .getFirst();
        assertThat(rejection.header("rejection-code")).isEqualTo("E_IMG_SIZE");
        topics.await(Topic.IMAGES, 1, record -> "behind-huge".equals(record.key()));
    }

    private Map<RejectionCode, SampleRecord> badRecords() {
        byte[] picture = Pictures.png(60);
        bucket.put("source/60.png", picture, "image/png");
        Map<RejectionCode, Records> bad = new LinkedHashMap<>();
        bad.put(RejectionCode.E_JSON, Records.json("{\"prompt\""));
        bad.put(RejectionCode.E_JSON_LIMIT, Records.json("{\"a\":" + "[".repeat(1_001)));
        bad.put(RejectionCode.E_SCHEMA, Records.byValue(picture, "a").with("ce_type", "io.journeydb.Other.v1"));
        bad.put(RejectionCode.E_HEADERS, Records.byValue(picture, "a").with("ce_prompt", "b"));
        bad.put(RejectionCode.E_ATTRIBUTE, Records.byValue(picture, "a").with("ce_gridindex", "9"));
        bad.put(RejectionCode.E_ID, Records.byValue(picture, "a").with("ce_subject", "NOT AN ID"));
        bad.put(RejectionCode.E_EMPTY, Records.byValue(null, "a"));
        bad.put(RejectionCode.E_TEXT, Records.byValue(picture, "a\u0001"));
        bad.put(RejectionCode.E_CONFLICT, Records.byValue(picture, "a").with("ce_subject", "conflicting"));
        bad.put(RejectionCode.E_PROMPT_MISSING, Records.bare(picture));
        bad.put(RejectionCode.E_PROMPT_IMAGE, Records.byValue(picture, "https://s.mj.run/x a cat"));
        bad.put(RejectionCode.E_PROMPT_EMPTY, Records.byValue(picture, "--ar 1:1"));
        bad.put(RejectionCode.E_PROMPT_LENGTH, Records.byValue(picture, "a".repeat(6_001)));
        bad.put(RejectionCode.E_IMG_EMPTY, Records.byValue(new byte[0], "a"));
        bad.put(RejectionCode.E_IMG_TYPE, Records.byValue("<svg/>".getBytes(StandardCharsets.UTF_8), "a"));
        bad.put(RejectionCode.E_IMG_DIM, Records.byValue(Damaged.claiming(40_000, 40_000), "a"));
        bad.put(RejectionCode.E_IMG_TRUNCATED, Records.byValue(Damaged.truncated(picture), "a"));
        bad.put(RejectionCode.E_IMG_TRAILING, Records.byValue(Damaged.followedByZip(picture), "a"));
        bad.put(RejectionCode.E_IMG_CORRUPT, Records.byValue(Damaged.wrongCrc(picture), "a"));
        bad.put(RejectionCode.E_IMG_FRAMES, Records.byValue(Damaged.animated(picture), "a"));
        bad.put(RejectionCode.E_URL_REFUSED, reference("https://169.254.169.254/latest/meta-data"));
        bad.put(RejectionCode.E_URL_GONE, reference("s3://journeydb/no/such/object"));
        bad.put(
                RejectionCode.E_HASH,
                Records.json("{\"prompt\":\"a\",\"image\":{\"url\":\"s3://journeydb/source/60.png\",\"sha256\":\""
                        + Sha256.of(Pictures.png(61)) + "\"}}"));
        return bad.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().keyed(KEY + entry.getKey()).record(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Records reference(String url) {
        return Records.json("{\"prompt\":\"a\",\"image\":{\"url\":\"" + url + "\"}}");
    }
}
