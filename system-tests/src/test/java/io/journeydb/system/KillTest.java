package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
import io.journeydb.events.kafka.Topic;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(SystemExtension.class)
class KillTest {

    private static final int SAMPLES = 500;
    private static final int KILLED_AFTER = 100;

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_killed_amid_500_samples_and_started_again_loses_nothing_and_repeats_nothing(
            Service service, RunningSystem system) {
        Population population = new Population("kill" + service.id(), SAMPLES);
        SystemScenario scenario = new SystemScenario(system);

        Traces traces = new Traces(system, population);

        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> produce(population, system));
        long seen = scenario.awaitAtLeast(KILLED_AFTER, () -> effects(service, traces));
        system.service(service).kill();
        // A dead index cannot be asked: what it said last stands for it.
        assertThat(service == Service.INDEX ? seen : effects(service, traces))
                .as("samples that the service was done with when it was killed")
                .isLessThan(SAMPLES);
        system.restart(service);

        sent.join();
        scenario.awaitSearchable(population);
        scenario.assertNothingLostAndNothingTwice(population);
    }

    private static void produce(Population population, RunningSystem system) {
        try (Producing producing = new Producing(system.addresses().kafka())) {
            producing.send(population.records());
        }
    }

    /** How many samples have what this service gives them. */
    private static long effects(Service service, Traces traces) {
        return switch (service) {
            case INGEST -> traces.latest(Topic.IMAGES).size();
            case ANNOTATE -> traces.latest(Topic.ANNOTATIONS).size();
            case INDEX -> traces.hits();
        };
    }
}
