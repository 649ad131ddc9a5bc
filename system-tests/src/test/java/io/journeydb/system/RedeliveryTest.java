package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.system.RunningSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SystemExtension.class)
class RedeliveryTest {

    @Test
    void records_delivered_three_times_under_any_key_and_in_any_order_leave_everything_as_it_was(RunningSystem system) {
        Population population = new Population("redelivered", 60);
        SystemScenario scenario = new SystemScenario(system);
        Traces traces = new Traces(system, population);
        try (Producing producing = new Producing(system.addresses().kafka())) {
            Traces.Snapshot once = delivered(population, producing, scenario, traces);

            for (long round = 1; round <= 2; round++) {
                producing.send(shuffled(population.recordsUnderOtherKeys("again" + round), round));
            }
            scenario.awaitQuiet();

            assertThat(traces.snapshot()).isEqualTo(once);
            scenario.assertNothingLostAndNothingTwice(population);
        }
    }

    @Test
    void events_of_every_topic_delivered_three_times_in_any_order_leave_everything_as_it_was(RunningSystem system) {
        Population population = new Population("repeated", 30);
        SystemScenario scenario = new SystemScenario(system);
        Traces traces = new Traces(system, population);
        try (Producing producing = new Producing(system.addresses().kafka())) {
            Traces.Snapshot once = delivered(population, producing, scenario, traces);

            List<ProducerRecord<byte[], byte[]>> events =
                    traces.events().stream().map(RedeliveryTest::again).toList();
            for (long round = 1; round <= 2; round++) {
                producing.send(shuffled(events, round));
            }
            scenario.awaitQuiet();

            assertThat(traces.snapshot()).isEqualTo(once);
            scenario.assertNothingLostAndNothingTwice(population);
        }
    }

    /** What samples leave behind that are delivered once. */
    private static Traces.Snapshot delivered(
            Population population, Producing producing, SystemScenario scenario, Traces traces) {
        producing.send(population.records());
        scenario.awaitSearchable(population);
        scenario.awaitFeatures(population);
        scenario.assertNothingLostAndNothingTwice(population);
        scenario.awaitQuiet();
        return traces.snapshot();
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> event) {
        return new ProducerRecord<>(event.topic(), null, event.key(), event.value(), event.headers());
    }

    private static List<ProducerRecord<byte[], byte[]>> shuffled(
            List<ProducerRecord<byte[], byte[]>> records, long seed) {
        List<ProducerRecord<byte[], byte[]>> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
