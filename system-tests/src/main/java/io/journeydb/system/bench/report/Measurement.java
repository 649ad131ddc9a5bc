package io.journeydb.system.bench.report;

import io.journeydb.system.bench.process.CpuTimes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One subject, measured once.
 *
 * @param samples how many went through within {@code wall}
 * @param bytes of their pictures
 * @param wall time of the clock
 * @param cpu what each process spent meanwhile
 */
public record Measurement(int samples, long bytes, Duration wall, CpuTimes cpu) {

    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    public Measurement {
        Objects.requireNonNull(cpu, "cpu");
        if (samples < 1 || !wall.isPositive()) {
            throw new IllegalArgumentException(samples + " samples in " + wall + " are no measurement");
        }
    }

    /** Parts that followed each other, as one. */
    public static Measurement sum(List<Measurement> parts) {
        Map<String, Duration> cpu = new LinkedHashMap<>();
        parts.forEach(part -> part.cpu().byName().forEach((name, time) -> cpu.merge(name, time, Duration::plus)));
        return new Measurement(
                parts.stream().mapToInt(Measurement::samples).sum(),
                parts.stream().mapToLong(Measurement::bytes).sum(),
                parts.stream().map(Measurement::wall).reduce(Duration.ZERO, Duration::plus),
                new CpuTimes(cpu));
    }

    /** Samples a second. */
    public double rate() {
        return samples * NANOS / wall.toNanos();
    }

    /** Megabytes (10^6) of pictures a second. */
    public double megabytesPerSecond() {
        return bytes / MEGA * NANOS / wall.toNanos();
    }

    /** CPU milliseconds a sample of one process; 0 for one that did not run. */
    public double cpuMillis(String process) {
        return cpu.byName().getOrDefault(process, Duration.ZERO).toNanos() / MEGA / samples;
    }

    /** CPU milliseconds a sample of all processes together. */
    public double cpuMillis() {
        return cpu.byName().keySet().stream().mapToDouble(this::cpuMillis).sum();
    }
}
