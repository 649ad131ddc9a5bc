package io.journeydb.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
import io.journeydb.events.kafka.Topic;
import io.journeydb.local.Component;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SystemExtension.class)
class OutageTest {

    private static final int SAMPLES = 60;
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({"S3, INGEST", "POSTGRES, ANNOTATE"})
    void what_a_service_stands_on_may_be_down_for_30_seconds_and_everything_completes_afterwards(
            Component component, Service service, RunningSystem system) {
        Population population = new Population("without" + component.id(), SAMPLES);
        SystemScenario scenario = new SystemScenario(system);
        long down = System.nanoTime();
        system.stack().component(component).kill();

        try (Producing producing = new Producing(system.addresses().kafka())) {
            producing.send(population.records());
        }
        await().atMost(30, SECONDS).until(() -> !system.isReady(service));
        await().atMost(OUTAGE.plusSeconds(30)).until(() -> System.nanoTime() - down > OUTAGE.toNanos());
        assertThat(new Traces(system, population).rejected()).isZero();
        assertThat(system.service(service).isRunning()).isTrue();
        system.stack().component(component).start();

        scenario.awaitSearchable(population);
        scenario.assertNothingLostAndNothingTwice(population);
        await().atMost(30, SECONDS).until(() -> system.isReady(service));
    }

    @Test
    void a_broker_that_is_killed_amid_samples_and_started_again_costs_none(RunningSystem system) {
        Population population = new Population("broker", 150);
        SystemScenario scenario = new SystemScenario(system);
        Traces traces = new Traces(system, population);

        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
            try (Producing producing = new Producing(system.addresses().kafka())) {
                producing.send(population.records());
            }
        });
        scenario.awaitAtLeast(20, () -> (long) traces.latest(Topic.IMAGES).size());
        system.stack().component(Component.KAFKA).kill();
        system.stack().component(Component.KAFKA).start();
        sent.join();

        scenario.awaitSearchable(population);
        scenario.assertNothingLostAndNothingTwice(population);
        assertThat(Service.values()).allMatch(service -> system.service(service).isRunning());
        await().atMost(30, SECONDS).until(() -> Stream.of(Service.values()).allMatch(system::isReady));
    }
}
