package io.journeydb.system.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.cli.system.Service;
import io.journeydb.system.bench.process.CpuTimes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final int SAMPLES = 100;

    @Test
    void a_rate_is_the_median_of_the_rounds() {
        Rounds rounds = new Rounds(List.of(round(10, 5, 300), round(40, 5, 300), round(20, 5, 300)));

        assertThat(rounds.median(Subject.BARE_LOOP, Measurement::rate)).isCloseTo(20, within(1e-9));
    }

    @Test
    void a_ratio_is_taken_within_each_round_so_that_a_slow_round_does_not_show_in_it() {
        Rounds rounds = new Rounds(List.of(round(100, 95, 300), round(10, 9.5, 300), round(50, 47.5, 300)));

        assertThat(rounds.ratio(Subject.INGEST, Subject.BARE_LOOP)).isCloseTo(0.95, within(1e-6));
    }

    @Test
    void a_goal_is_met_at_its_bound_and_missed_beyond_it() {
        Rounds met = new Rounds(List.of(round(100, 90, 400)));
        Rounds missed = new Rounds(List.of(round(100, 89, 401)));

        assertThat(Goal.of(met))
                .filteredOn(goal -> goal.name().startsWith("peak"))
                .allMatch(Goal::isMet);
        assertThat(Goal.of(missed))
                .filteredOn(goal -> goal.name().startsWith("peak"))
                .noneMatch(Goal::isMet);
        assertThat(Goal.of(missed).get(0).isMet()).isFalse();
    }

    @Test
    void memory_is_the_largest_of_the_rounds() {
        Rounds rounds = new Rounds(List.of(round(10, 9, 250), round(10, 9, 350), round(10, 9, 300)));

        assertThat(rounds.peakBytes(Service.INGEST)).hasValue(350_000_000);
    }

    @Test
    void parts_of_a_measurement_add_up() {
        Measurement sum = Measurement.sum(List.of(measurement(10), measurement(40)));

        assertThat(sum.samples()).isEqualTo(2 * SAMPLES);
        assertThat(sum.rate()).isCloseTo(16, within(1e-6));
        assertThat(sum.cpuMillis("store")).isCloseTo(2, within(1e-9));
    }

    private static Round round(double loop, double ingest, long peakMegabytes) {
        Map<Subject, Measurement> subjects = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            subjects.put(subject, measurement(loop));
        }
        subjects.put(Subject.INGEST, measurement(ingest));
        return new Round(subjects, Map.of(Service.INGEST, peakMegabytes * 1_000_000));
    }

    /** Each sample costs the store 2 ms of CPU time. */
    private static Measurement measurement(double rate) {
        return new Measurement(
                SAMPLES,
                SAMPLES * 500_000L,
                Duration.ofNanos(Math.round(SAMPLES * 1e9 / rate)),
                new CpuTimes(Map.of("store", Duration.ofMillis(2L * SAMPLES))));
    }
}
