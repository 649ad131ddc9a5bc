package io.journeydb.system.bench.report;

import io.journeydb.system.bench.load.LoadSample;
import io.journeydb.system.bench.process.CpuTimes;
import io.journeydb.system.bench.process.Processes;
import java.time.Duration;
import java.util.List;

/** Reads clock and CPU times at once. For one thread. */
public final class Meter {

    private final Processes processes;
    private final double bytesPerSample;

    /** @param load what goes through; its mean size stands for the size of each sample */
    public Meter(Processes processes, List<LoadSample> load) {
        this.processes = processes;
        this.bytesPerSample =
                load.stream().mapToLong(LoadSample::size).average().orElseThrow();
    }

    /**
     * A moment.
     *
     * @param nanos of the JVM's clock
     * @param samples gone through by then
     */
    public record Mark(long nanos, int samples, CpuTimes cpu) {}

    /** Now. */
    public Mark mark(int samples) {
        return new Mark(System.nanoTime(), samples, processes.cpuTimes());
    }

    /** What happened between two moments. */
    public Measurement between(Mark from, Mark to) {
        int samples = to.samples() - from.samples();
        return new Measurement(
                samples,
                Math.round(samples * bytesPerSample),
                Duration.ofNanos(to.nanos() - from.nanos()),
                to.cpu().since(from.cpu()));
    }
}
