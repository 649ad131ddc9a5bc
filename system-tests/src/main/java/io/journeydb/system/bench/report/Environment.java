package io.journeydb.system.bench.report;

import io.journeydb.system.bench.load.LoadSample;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the figures were measured with.
 *
 * @param cores of the machine
 * @param jdk version and vendor of the JVM that everything runs on
 * @param system operating system and architecture
 * @param store what the objects are kept in
 * @param samples in each measurement
 * @param warmUp samples before each measurement
 * @param meanBytes of a picture
 * @param concurrency PUTs at once of raw PUT and of the bare loop: the best of the trials
 * @param trials raw PUT's samples a second by concurrency
 * @param jvmOptions of each service, as it was started
 */
public record Environment(
        int cores,
        String jdk,
        String system,
        String store,
        int samples,
        int warmUp,
        long meanBytes,
        int concurrency,
        Map<Integer, Double> trials,
        Map<String, List<String>> jvmOptions) {

    public Environment {
        trials = new TreeMap<>(trials);
        jvmOptions = new TreeMap<>(jvmOptions);
    }

    /** This machine. */
    public static Environment here(
            String store,
            List<LoadSample> load,
            int warmUp,
            int concurrency,
            Map<Integer, Double> trials,
            Map<String, List<String>> jvmOptions) {
        return new Environment(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version") + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                store,
                load.size() - warmUp,
                warmUp,
                Math.round(load.stream().mapToLong(LoadSample::size).average().orElseThrow()),
                concurrency,
                trials,
                jvmOptions);
    }
}
