package io.journeydb.system.bench.report;

import io.journeydb.cli.system.Service;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure with what it should be. Missing it fails nothing: machines differ, and people decide.
 *
 * @param name what the figure is
 * @param value measured
 * @param bound what it should keep to
 * @param isFloor whether the bound is the least; else it is the most
 */
public record Goal(String name, double value, double bound, boolean isFloor) {

    private static final double LEAST_OF_BARE_LOOP = 0.90;
    private static final double LEAST_OF_RAW_PUT = 0.40;
    private static final double MOST_MEGABYTES = 400;
    private static final double MEGA = 1e6;

    /** The goals of this system with what the rounds say. */
    public static List<Goal> of(Rounds rounds) {
        List<Goal> goals = new ArrayList<>();
        goals.add(new Goal(
                "ingest / bare loop", rounds.ratio(Subject.INGEST, Subject.BARE_LOOP), LEAST_OF_BARE_LOOP, true));
        goals.add(new Goal(
                "produce to searchable / raw PUT",
                rounds.ratio(Subject.SEARCHABLE, Subject.RAW_PUT),
                LEAST_OF_RAW_PUT,
                true));
        for (Service service : Service.values()) {
            rounds.peakBytes(service)
                    .ifPresent(peak -> goals.add(
                            new Goal("peak memory of " + service.id() + ", MB", peak / MEGA, MOST_MEGABYTES, false)));
        }
        return goals;
    }

    /** Whether the figure keeps to its bound. */
    public boolean isMet() {
        return isFloor ? value >= bound : value <= bound;
    }
}
