package io.journeydb.system.bench.report;

import io.journeydb.cli.system.Service;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * All rounds. Rates and ratios are medians; a ratio is taken within each round first, so that what slows a round down as a
 * whole does not show in it. Memory is the largest.
 *
 * @param all at least one
 */
public record Rounds(List<Round> all) {

    public Rounds {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no round");
        }
    }

    /** The median of anything measured of a subject. */
    public double median(Subject subject, ToDoubleFunction<Measurement> of) {
        return median(round -> of.applyAsDouble(round.subjects().get(subject)));
    }

    /** The median share of a ceiling that a subject reached. */
    public double ratio(Subject subject, Subject ceiling) {
        return median(round -> round.ratio(subject, ceiling));
    }

    /** The largest resident set that a service had in any round, bytes. */
    public OptionalLong peakBytes(Service service) {
        return all.stream()
                .filter(round -> round.peakBytes().containsKey(service))
                .mapToLong(round -> round.peakBytes().get(service))
                .max();
    }

    private double median(ToDoubleFunction<Round> of) {
        double[] sorted = all.stream().mapToDouble(of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
