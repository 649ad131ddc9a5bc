package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.events.kafka.Topic;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What the tests of the whole system have in common: waiting for the end, and nothing lost, nothing twice. */
final class SystemScenario {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final RunningSystem system;

    SystemScenario(RunningSystem system) {
        this.system = system;
    }

    /** Waits until a count has reached {@code least}, and gives the count. */
    long awaitAtLeast(long least, Callable<Long> count) {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(400)).until(count, seen -> seen >= least);
    }

    /** Waits until all of them are searchable with their annotation. */
    void awaitSearchable(Population population) {
        Traces traces = new Traces(system, population);
        int size = population.ids().size();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> assertThat(traces.hits())
                .isEqualTo(size));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(traces.documents())
                .hasSize(size));
    }

    /** Waits until the features of all of them are on their topic. */
    void awaitFeatures(Population population) {
        Traces traces = new Traces(system, population);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        traces.latest(Topic.FEATURES).size() == population.ids().size());
    }

    /** Waits until everything that was pushed has been worked off. */
    void awaitQuiet() {
        try (Quiet quiet = new Quiet(system.addresses().kafka())) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(quiet::isQuiet);
        }
    }

    /** Each sample once in every store and topic, annotated and published, and none rejected. */
    void assertNothingLostAndNothingTwice(Population population) {
        Traces traces = new Traces(system, population);
        int size = population.ids().size();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(traces.rows()).hasSize(size).allSatisfy(row -> assertThat(row.split(" "))
                                .as("revision and published revision")
                                .satisfies(columns -> assertThat(columns[3]).isEqualTo("1"))
                                .satisfies(columns -> assertThat(columns[4]).isEqualTo("1"))));
        assertThat(traces.objects()).hasSize(size);
        assertThat(traces.latest(Topic.IMAGES)).hasSize(size);
        assertThat(traces.latest(Topic.ANNOTATIONS)).hasSize(size);
        assertThat(traces.hits()).isEqualTo(size);
        assertThat(traces.rejected()).isZero();
    }
}
