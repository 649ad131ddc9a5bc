package io.journeydb.system;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
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

        try (Producing producing = new Producing(system.addresses().kafka())) {
            producing.send(population.records());
        }
        scenario.awaitStored(population, KILLED_AFTER);
        system.service(service).kill();
        system.restart(service);

        scenario.awaitSearchable(population);
        scenario.assertNothingLostAndNothingTwice(population);
    }
}
