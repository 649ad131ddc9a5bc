package io.journeydb.ingest.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.ImageStored;
import io.journeydb.events.kafka.Topic;
import io.journeydb.ingest.support.Pictures;
import io.journeydb.ingest.support.Received;
import io.journeydb.ingest.support.Records;
import io.journeydb.local.Wire;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A store that is up, behind a wire that is bad. */
@EnabledIfSystemProperty(
        named = "containers",
        matches = "(?i)(?!false$).*",
        disabledReason = "Toxiproxy: NOT RUN (it is a container: needs -Dcontainers)")
@QuarkusTest
class PoorWireTest extends ServiceTest {

    private static final int SAMPLES = 12;

    Wire wire;

    @AfterEach
    void mend() {
        if (wire != null) {
            wire.mend();
        }
    }

    @Test
    void samplesPassASlowWireWithoutBeingTriedAgain() {
        long before = retries();

        wire.slow(400);
        send("slow");

        assertThatAllAreStoredOnce("slow");
        assertThat(retries()).isEqualTo(before);
    }

    @Test
    void whatIsCutInTheMiddleOfAPictureIsTriedAgainUntilItIsWhole() {
        // Given a wire on which no picture gets across
        wire.cut(100_000);
        long before = retries();
        send("cut");
        awaitRetriesBeyond(before + SAMPLES);
        assertThat(stored("cut")).isZero();

        wire.mend();

        assertThatAllAreStoredOnce("cut");
    }

    @Test
    void aSampleWhoseStoringWasNotConfirmedIsStoredOnce() {
        // Given pictures that arrive, and a service that can't know it
        wire.loseAnswers(Duration.ofMillis(1_500));
        send("lost");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> stored("lost") > 0);
        assertThat(topics.all(Topic.IMAGES, named("lost"))).isEmpty();

        wire.mend();

        assertThatAllAreStoredOnce("lost");
    }

    private void send(String name) {
        IntStream.range(0, SAMPLES)
                .forEach(i -> topics.send(Records.byValue(picture(name, i), "a " + name + " wire " + i)
                        .with("ce_subject", "wire-" + name + "-" + i)
                        .keyed("wire-" + name + "-" + i)
                        .record()));
    }

    private static byte[] picture(String name, int number) {
        return Pictures.largePng(31L * name.hashCode() + number);
    }

    private void assertThatAllAreStoredOnce(String name) {
        List<Received> events = awaitEventsOfAll(name);
        assertThat(topics.all(Topic.REJECTIONS, named(name))).isEmpty();
        for (Received event : events) {
            int number = Integer.parseInt(event.key().substring(event.key().lastIndexOf('-') + 1));
            String key = codec.decode(event.value(), ImageStored.class).image().key();
            assertThat(bucket.bytes(key)).isEqualTo(picture(name, number));
        }
        assertThat(stored(name)).isEqualTo(SAMPLES);
    }

    /** At least one of each: an event may come twice, and says the same then. */
    private List<Received> awaitEventsOfAll(String name) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> topics.all(Topic.IMAGES, named(name)),
                        events -> events.stream().map(Received::key).distinct().count() == SAMPLES);
    }

    private static Predicate<Received> named(String name) {
        return record -> String.valueOf(record.key()).startsWith("wire-" + name + "-");
    }

    /** How many of the pictures the store has, asked by another way. */
    private long stored(String name) {
        return bucket.store()
                .list("images/")
                .filter(object -> object.key().value().contains("wire-" + name + "-"))
                .count();
    }

    private static void awaitRetriesBeyond(long number) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> retries() > number);
    }

    /** Those of the store alone: the wire leads nowhere else. */
    private static long retries() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("journeydb_retries_total{") && line.contains("of=\"object_store\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
