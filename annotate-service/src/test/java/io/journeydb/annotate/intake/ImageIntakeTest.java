package io.journeydb.annotate.intake;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.StoppedException;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.Connections;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.SampleStore;
import io.journeydb.annotate.store.StoreFixture;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.ImageStored;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LocalStackTest(components = Component.POSTGRES)
class ImageIntakeTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Patience patience = new Patience(new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
    private final List<Rejection> rejected = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private PromptAnnotations annotations = Annotations::atOnce;
    private StoreFixture fixture;
    private SampleStore store;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        store = fixture.samples();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 299, 450})
    void aRecordThatTheDatabaseRefusesIsRejectedAlone(int offset) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(i -> record(i, image("sample-" + i, "prompt " + i)))
                .toList());
        records.set(offset, record(offset, image("poison", "text with \0")));

        intake((record, rejection) -> rejected.add(rejection)).take(records);

        assertThat(rejected).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(RejectionCode.E_EVENT);
            assertThat(rejection.offset()).isEqualTo(offset);
        });
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 1"))
                .isEqualTo(499);
        assertThat(meters.counter("journeydb.samples.rejected", "code", "E_EVENT")
                        .count())
                .isEqualTo(1);
        assertThat(meters.counter("journeydb.prompts.annotated").count()).isEqualTo(499);
    }

    @Test
    void anAnnotationThatTheDatabaseRefusesIsNoFaultOfTheSample() {
        annotations = request -> Optional.of(
                request.promptId().equals(promptId("two"))
                        ? Annotations.annotation(request.promptId(), "A \0.", 1, 2)
                        : Annotations.annotation(request.promptId()));

        intake((record, rejection) -> rejected.add(rejection))
                .take(List.of(
                        record(1, image("a", "one")), record(2, image("b", "two")), record(3, image("c", "three"))));

        assertThat(rejected).isEmpty();
        assertThat(fixture.select("SELECT sample_id FROM samples WHERE revision = 0"))
                .containsExactly("b");
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 1"))
                .isEqualTo(2);
        assertThat(told).contains("waiting");
    }

    @Test
    void aRecordOnWhichTheServiceFailsIsRejectedAsTheServicesMistake() {
        int asBatchAsHalfAndUnannotated = 3;
        store = fixture.samples(Connections.broken(fixture.connections(), asBatchAsHalfAndUnannotated));

        intake((record, rejection) -> rejected.add(rejection))
                .take(List.of(record(1, image("a", "one")), record(2, image("b", "two"))));

        assertThat(rejected).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(RejectionCode.E_INTERNAL);
            assertThat(rejection.offset()).isEqualTo(1);
        });
        assertThat(fixture.select("SELECT sample_id FROM samples WHERE revision = 1"))
                .containsExactly("b");
    }

    @Test
    void whatFailsWhileTheServiceStopsIsNoVerdictOnTheRecord() {
        store = fixture.samples(Connections.broken(fixture.connections(), 1));
        patience.giveUp();

        assertThatThrownBy(() -> intake((record, rejection) -> rejected.add(rejection))
                        .take(List.of(record(1, image("a", "one")))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rejected).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "null", "{}", "{\"sampleId\":\"a\",\"sampleId\":\"a\"}", "[1]"})
    void aValueThatIsNoEventIsRejected(String value) {
        ConsumerRecord<byte[], byte[]> bad = record(7, value.getBytes(StandardCharsets.UTF_8));

        intake((record, rejection) -> rejected.add(rejection)).take(List.of(bad, record(8, image("good", "one"))));

        assertThat(rejected).singleElement().satisfies(rejection -> assertThat(rejection.reason())
                .isNotBlank());
        assertThat(fixture.number("SELECT count(*) FROM samples")).isEqualTo(1);
    }

    @Test
    void anEventOfAnotherVersionIsRejectedThoughItsMembersAreKnown() {
        ConsumerRecord<byte[], byte[]> next = record(7, image("next", "one"));
        next.headers().add("ce_type", "io.journeydb.ImageStored.v2".getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<byte[], byte[]> present = record(8, image("present", "one"));
        present.headers().add("ce_type", "io.journeydb.ImageStored.v1".getBytes(StandardCharsets.UTF_8));

        intake((record, rejection) -> rejected.add(rejection)).take(List.of(next, present));

        assertThat(rejected).singleElement().satisfies(rejection -> assertThat(rejection.reason())
                .isEqualTo("ce_type is not io.journeydb.ImageStored.v1"));
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE sample_id = 'present'"))
                .isEqualTo(1);
        assertThat(fixture.number("SELECT count(*) FROM samples")).isEqualTo(1);
    }

    @Test
    void textThatUtf8CannotWriteHoldsUpNobody() {
        String json = new String(fixture.codec().encode(image("lone", "X")), StandardCharsets.UTF_8)
                .replace("\"X", "\"\\ud800");

        intake((record, rejection) -> rejected.add(rejection))
                .take(List.of(record(1, json.getBytes(StandardCharsets.UTF_8)), record(2, image("good", "one"))));

        assertThat(fixture.number("SELECT count(*) FROM samples WHERE sample_id = 'good'"))
                .isEqualTo(1);
    }

    @Test
    void aTimeThatNoClockShowsIsRejected() {
        String json = new String(fixture.codec().encode(image("late", "one")), StandardCharsets.UTF_8)
                .replaceFirst("\"ingestedAt\":\"[^\"]*\"", "\"ingestedAt\":\"+1000000000-12-31T23:59:59Z\"");

        intake((record, rejection) -> rejected.add(rejection))
                .take(List.of(record(1, json.getBytes(StandardCharsets.UTF_8)), record(2, image("good", "one"))));

        assertThat(rejected).hasSize(1);
        assertThat(fixture.number("SELECT count(*) FROM samples")).isEqualTo(1);
    }

    @Test
    void aTombstoneIsPassedOver() {
        intake((record, rejection) -> rejected.add(rejection)).take(List.of(record(1, (byte[]) null)));

        assertThat(rejected).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void rejectionsThatAreDownAreWaitedFor() {
        List<Integer> attempts = new ArrayList<>();

        intake((record, rejection) -> {
                    attempts.add(attempts.size());
                    if (attempts.size() < 3) {
                        throw new UnavailableException("down", null);
                    }
                })
                .take(List.of(record(1, "bad".getBytes(StandardCharsets.UTF_8))));

        assertThat(attempts).hasSize(3);
    }

    @Test
    void whatIsNotDurableWhenTheServiceStopsIsNotTaken() {
        patience.giveUp();
        ImageIntake intake = intake((record, rejection) -> {
            throw new UnavailableException("down", null);
        });

        assertThatThrownBy(() -> intake.take(List.of(record(1, "bad".getBytes(StandardCharsets.UTF_8)))))
                .isInstanceOf(StoppedException.class);
    }

    @Test
    void othersAreToldAfterTheCommit() {
        intake((record, rejection) -> rejected.add(rejection)).take(List.of(record(1, image("a", "one"))));

        assertThat(told).containsExactly("due after 1");
    }

    private ImageIntake intake(Rejections rejections) {
        ImageIntake.Consequences consequences = new ImageIntake.Consequences() {
            @Override
            public void samplesAreDue() {
                told.add("due after " + fixture.number("SELECT count(*) FROM samples"));
            }

            @Override
            public void promptsAreWaiting() {
                told.add("waiting");
            }
        };
        return new ImageIntake(
                fixture.codec(), store, annotations, rejections, patience, new Telemetry(meters), consequences);
    }

    private ConsumerRecord<byte[], byte[]> record(long offset, ImageStored image) {
        return record(offset, fixture.codec().encode(image));
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
        return new ConsumerRecord<>("journeydb.images", 0, offset, "key".getBytes(StandardCharsets.UTF_8), value);
    }
}
