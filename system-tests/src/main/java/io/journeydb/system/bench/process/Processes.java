package io.journeydb.system.bench.process;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The processes whose time is counted, by name. A name may stand for several, as PostgreSQL's does; they are looked up at
 * every reading, since they come and go. For one thread.
 */
public final class Processes {

    private final Map<String, Supplier<Stream<ProcessHandle>>> byName = new LinkedHashMap<>();

    /** Names processes, in the order in which they are shown. */
    public Processes with(String name, Supplier<Stream<ProcessHandle>> processes) {
        byName.put(name, processes);
        return this;
    }

    /** Names one process. */
    public Processes with(String name, long pid) {
        return with(name, () -> ProcessHandle.of(pid).stream());
    }

    /** No longer counts a name. */
    public void without(String name) {
        byName.remove(name);
    }

    /** What all have spent since they started; to the system's tick, mostly 10 ms. */
    public CpuTimes cpuTimes() {
        Map<String, Duration> times = new LinkedHashMap<>();
        byName.forEach((name, processes) -> times.put(
                name,
                processes
                        .get()
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus)));
        return new CpuTimes(times);
    }
}
