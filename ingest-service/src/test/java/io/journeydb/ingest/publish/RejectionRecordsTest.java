package io.journeydb.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.identity.Sha256;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.RecordHeader;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.store.Quarantine;
import io.journeydb.ingest.support.Bucket;
import io.journeydb.ingest.support.Records;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.S3)
class RejectionRecordsTest {

    private static final int TOPIC_LIMIT =
            Integer.parseInt(Topic.REJECTIONS.config().get("max.message.bytes"));

    private Bucket bucket;
    private RejectionRecords records;

    @BeforeEach
    void connect(Endpoints endpoints) {
        bucket = new Bucket(endpoints);
        records = new RejectionRecords(new Quarantine(bucket.store()));
    }

    @AfterEach
    void disconnect() {
        bucket.close();
    }

    @Test
    void theOriginalIsCopiedWithTheReason() {
        SampleRecord original =
                Records.bare(new byte[] {1, 2}).with("ce_prompt", "a cat").record();

        OutgoingRecord rejected = records.of(original, RejectionCode.E_IMG_TYPE, "no picture");

        assertThat(rejected.topic()).isEqualTo(Topic.REJECTIONS);
        assertThat(rejected.key()).isEqualTo(original.key());
        assertThat(rejected.value()).isEqualTo(original.value());
        assertThat(text(rejected, "ce_prompt")).isEqualTo("a cat");
        assertThat(text(rejected, "rejection-code")).isEqualTo("E_IMG_TYPE");
        assertThat(text(rejected, "rejection-reason")).isEqualTo("no picture");
        assertThat(text(rejected, "rejection-topic")).isEqualTo("journeydb.samples");
        assertThat(text(rejected, "rejection-partition")).isEqualTo("3");
        assertThat(text(rejected, "rejection-offset")).isEqualTo("42");
        assertThat(rejected.headers()).noneMatch(header -> header.name().equals("rejection-incomplete"));
    }

    @Test
    void aCopyThatLacksSomethingSaysWhat() {
        SampleRecord longHeader =
                Records.bare(new byte[1]).with("huge", new byte[100_000]).record();
        SampleRecord longKey =
                Records.bare(new byte[1]).keyed("k".repeat(100_000)).record();

        assertThat(text(records.of(longHeader, RejectionCode.E_HEADERS, "too long"), "rejection-incomplete"))
                .isEqualTo("headers");
        assertThat(text(records.of(longKey, RejectionCode.E_ID, "too long"), "rejection-incomplete"))
                .isEqualTo("key");
    }

    @Test
    void aLargeOriginalGoesToQuarantineOnceHoweverOftenItComes() {
        byte[] large = new byte[Rejection.MAX_COPIED_BYTES + 1];
        String key = "quarantine/" + Sha256.of(large);
        SampleRecord original = Records.byValue(large, "a cat").record();

        records.of(original, RejectionCode.E_IMG_TYPE, "no picture");
        OutgoingRecord rejected = records.of(original, RejectionCode.E_IMG_TYPE, "no picture");

        assertThat(rejected.value()).isNull();
        assertThat(text(rejected, "rejection-quarantine")).isEqualTo(key);
        assertThat(bucket.bytes(key)).isEqualTo(large);
    }

    @Test
    void nobodyCanPretendToHaveBeenRejected() {
        SampleRecord original = Records.bare(new byte[1])
                .with("rejection-code", "E_ID")
                .with("rejection-by", "me")
                .record();

        OutgoingRecord rejected = records.of(original, RejectionCode.E_EMPTY, "no value");

        assertThat(rejected.headers())
                .filteredOn(header -> header.name().equals("rejection-code"))
                .hasSize(1);
        assertThat(rejected.headers()).noneMatch(header -> header.name().equals("rejection-by"));
    }

    @Test
    void whateverTheOriginalIsItsRejectionFitsTheTopic() {
        Records monstrous = Records.bare(new byte[Rejection.MAX_COPIED_BYTES])
                .keyed("k".repeat(3 * 1024 * 1024))
                .with("huge", new byte[3 * 1024 * 1024]);
        IntStream.range(0, 200_000).forEach(i -> monstrous.with("h", ""));

        OutgoingRecord rejected = records.of(monstrous.record(), RejectionCode.E_HEADERS, "r".repeat(1_000_000));

        int size = rejected.value().length
                + (rejected.key() == null ? 0 : rejected.key().length)
                + rejected.headers().stream()
                        .mapToInt(header -> header.size() + 8)
                        .sum();
        assertThat(size).isLessThan(TOPIC_LIMIT / 2);
        assertThat(text(rejected, "rejection-incomplete")).isEqualTo("key, headers");
    }

    private static String text(OutgoingRecord record, String name) {
        List<RecordHeader> found = record.headers().stream()
                .filter(header -> header.name().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return new String(found.getFirst().value(), StandardCharsets.UTF_8);
    }
}
