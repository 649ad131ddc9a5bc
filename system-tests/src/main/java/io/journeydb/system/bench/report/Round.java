package io.journeydb.system.bench.report;

import io.journeydb.cli.system.Service;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every subject measured once, one after the other.
 *
 * @param subjects all of them
 * @param peakBytes the largest resident set of each service; none where the system doesn't tell
 */
public record Round(Map<Subject, Measurement> subjects, Map<Service, Long> peakBytes) {

    public Round {
        subjects = Collections.unmodifiableMap(new EnumMap<>(subjects));
        peakBytes = Map.copyOf(peakBytes);
        for (Subject subject : Subject.values()) {
            if (!subjects.containsKey(subject)) {
                throw new IllegalArgumentException("nothing was measured of: " + subject.title());
            }
        }
    }

    /** The rate of one subject as a share of another's in this round. */
    public double ratio(Subject subject, Subject ceiling) {
        return subjects.get(subject).rate() / subjects.get(ceiling).rate();
    }
}
