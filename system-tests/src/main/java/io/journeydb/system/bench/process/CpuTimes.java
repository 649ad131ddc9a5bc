package io.journeydb.system.bench.process;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * CPU time, user and system, by process name.
 *
 * @param byName in the order in which they are shown
 */
public record CpuTimes(Map<String, Duration> byName) {

    public CpuTimes {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** What was spent since; a process that was not there before began with nothing, one that is gone counts nothing. */
    public CpuTimes since(CpuTimes earlier) {
        Map<String, Duration> spent = new LinkedHashMap<>();
        byName.forEach((name, time) -> {
            Duration difference = time.minus(earlier.byName.getOrDefault(name, Duration.ZERO));
            spent.put(name, difference.isNegative() ? Duration.ZERO : difference);
        });
        return new CpuTimes(spent);
    }
}
