package io.journeydb.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.ObjectKeys;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.identity.SplitThresholds;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.EnvelopeReader;
import io.journeydb.ingest.fetch.FetchPolicy;
import io.journeydb.ingest.fetch.HttpsImageFetcher;
import io.journeydb.ingest.intake.IntakeOutcome.Duplicate;
import io.journeydb.ingest.intake.IntakeOutcome.DuplicateOtherAttributes;
import io.journeydb.ingest.intake.IntakeOutcome.Rejected;
import io.journeydb.ingest.intake.IntakeOutcome.Stored;
import io.journeydb.ingest.store.Quarantine;
import io.journeydb.ingest.store.SampleArchive;
import io.journeydb.ingest.support.Bucket;
import io.journeydb.ingest.support.Pictures;
import io.journeydb.ingest.support.Records;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import io.journeydb.media.image.ImageInspector;
import io.journeydb.media.image.ImageLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@LocalStackTest(components = Component.S3)
class IntakeTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T10:00:00.123Z");
    private static final SplitThresholds ALL_TEST = new SplitThresholds(1_000_000, 1_000_000);

    private Bucket bucket;
    private Intake intake;

    @BeforeEach
    void connect(Endpoints endpoints) {
        bucket = new Bucket(endpoints);
        intake = intake(SplitThresholds.PAPER, FIRST);
    }

    @AfterEach
    void disconnect() {
        bucket.close();
    }

    @Test
    void aNewSampleIsStoredUnderItsDerivedId() {
        byte[] picture = Pictures.jpeg(100);

        IntakeOutcome outcome =
                intake.take(Records.byValue(picture, " a cat --v 5").record());

        SampleId id = SampleId.derive(Sha256.of(picture), " a cat --v 5");
        assertThat(outcome).isInstanceOfSatisfying(Stored.class, stored -> {
            assertThat(stored.event().sampleId()).isEqualTo(id);
            assertThat(stored.event().ingestedAt()).isEqualTo(FIRST);
            assertThat(stored.event().image().mediaType()).isEqualTo("image/jpeg");
            assertThat(stored.event().image().width()).isEqualTo(32);
        });
        assertThat(bucket.bytes(ObjectKeys.image(id))).isEqualTo(picture);
    }

    @Test
    void aRepetitionGivesTheFirstEventWithItsTimeAndSplit() {
        // Given a sample that was stored by one start of the service
        var sample = Records.byValue(Pictures.jpeg(101), "a repeated cat").record();
        ImageStored first = ((Stored) intake.take(sample)).event();

        // When another start, later, with other thresholds, sees it again
        IntakeOutcome outcome = intake(ALL_TEST, FIRST.plus(Duration.ofDays(1))).take(sample);

        // Then
        assertThat(outcome).isEqualTo(new Duplicate(first));
    }

    @Test
    void aReferenceToTheSamePictureIsARepetitionToo() {
        byte[] picture = Pictures.jpeg(102);
        bucket.put("source/102.jpg", picture, "image/jpeg");
        var stored = (Stored) intake.take(Records.byValue(picture, "a cat").record());

        IntakeOutcome outcome =
                intake.take(reference("a cat", "s3://journeydb/source/102.jpg").record());

        assertThat(outcome).isEqualTo(new Duplicate(stored.event()));
    }

    @Test
    void theFirstOfTwoSubmissionsWithOtherAttributesWins() {
        byte[] picture = Pictures.jpeg(103);
        intake.take(Records.byValue(picture, "a cat").with("ce_author", "Ada").record());

        IntakeOutcome outcome = intake.take(
                Records.byValue(picture, "a cat").with("ce_author", "Bob").record());

        assertThat(outcome).isEqualTo(new DuplicateOtherAttributes(SampleId.derive(Sha256.of(picture), "a cat")));
    }

    @Test
    void anotherPictureForAnIdIsAConflictAndKept() {
        byte[] second = Pictures.jpeg(105);
        intake.take(Records.byValue(Pictures.jpeg(104), "a cat")
                .with("ce_subject", "taken")
                .record());

        IntakeOutcome outcome = intake.take(
                Records.byValue(second, "a cat").with("ce_subject", "taken").record());

        String quarantined = "quarantine/" + Sha256.of(second);
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(RejectionCode.E_CONFLICT);
            assertThat(rejected.reason()).contains("taken").contains(quarantined);
        });
        assertThat(bucket.bytes(quarantined)).isEqualTo(second);
    }

    @Test
    void anotherPromptForAnIdIsAConflict() {
        byte[] picture = Pictures.jpeg(106);
        intake.take(
                Records.byValue(picture, "a cat").with("ce_subject", "prompted").record());

        assertThat(intake.take(Records.byValue(picture, "a dog")
                        .with("ce_subject", "prompted")
                        .record()))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.E_CONFLICT));
    }

    @Test
    void otherGeneratorsAreExternal() {
        var outcome = intake.take(Records.byValue(Pictures.jpeg(107), "a cat")
                .with("ce_generator", "DALL·E 2")
                .record());

        assertThat(((Stored) outcome).event().split().label()).isEqualTo("external");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "E_URL_REFUSED, s3://elsewhere/a.jpg",
        "E_URL_REFUSED, s3://journeydb/",
        "E_URL_REFUSED, s3://journeydb/a/../b",
        "E_URL_REFUSED, https://example.org/a.jpg",
        "E_URL_REFUSED, https://127.0.0.1/a.jpg",
        "E_URL_REFUSED, http://example.org/a.jpg",
        "E_URL_REFUSED, file:///etc/passwd",
        "E_URL_REFUSED, gopher://example.org/",
        "E_URL_REFUSED, not a url",
        "E_URL_GONE, s3://journeydb/source/nothing.jpg",
        "E_URL_LIMIT, s3://journeydb/source/endless.jpg",
        "E_IMG_TYPE, s3://journeydb/source/png-called.jpg",
    })
    void aReferenceThatLeadsNowhereIsRejected(RejectionCode code, String url) {
        bucket.put("source/endless.jpg", new byte[16 * 1024 * 1024 + 1], "image/jpeg");
        bucket.put("source/png-called.jpg", Pictures.png(1), "image/jpeg");

        assertThat(intake.take(reference("a cat", url).record()))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
    }

    @Test
    void bytesThatWereNotAnnouncedAreRejected() {
        bucket.put("source/other.jpg", Pictures.jpeg(108), "image/jpeg");
        String json = "{\"prompt\":\"a cat\",\"image\":{\"url\":\"s3://journeydb/source/other.jpg\",\"sha256\":\""
                + "0".repeat(64) + "\"}}";

        assertThat(intake.take(Records.json(json).record()))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.E_HASH));
    }

    private static Records reference(String prompt, String url) {
        return Records.json("{\"prompt\":\"" + prompt + "\",\"image\":{\"url\":\"" + url + "\"}}");
    }

    private Intake intake(SplitThresholds thresholds, Instant now) {
        return new Intake(
                new EnvelopeReader(new EventCodec()),
                Map.of(
                        "s3", new BucketSource(Map.of("journeydb", bucket.store()), ImageLimits.DEFAULT),
                        "https", new HttpsSource(new HttpsImageFetcher(FetchPolicy.of(Set.of())))),
                new ImageInspector(ImageLimits.DEFAULT),
                new SampleArchive(bucket.store()),
                new Quarantine(bucket.store()),
                thresholds,
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
