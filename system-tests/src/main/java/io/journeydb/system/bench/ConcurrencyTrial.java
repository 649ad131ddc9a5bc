package io.journeydb.system.bench;

import io.journeydb.system.bench.load.LoadSample;
import io.journeydb.system.bench.report.Meter;
import io.journeydb.system.bench.subject.RawPut;
import io.journeydb.system.bench.subject.S3Access;
import io.journeydb.system.bench.subject.StoredObjects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds how many PUTs at once this store on this machine takes best.
 *
 * @param rates samples a second by PUTs at once
 */
record ConcurrencyTrial(Map<Integer, Double> rates) {

    private static final List<Integer> CANDIDATES = List.of(4, 8, 16, 32);
    private static final int SAMPLES = 500;
    private static final String PREFIX = "trial-";

    /** Tries each; the store is to be warm. */
    static ConcurrencyTrial run(S3Access access, List<LoadSample> load, Meter meter) {
        Map<Integer, Double> rates = new TreeMap<>();
        List<LoadSample> some = load.subList(0, Math.min(SAMPLES, load.size()));
        for (int candidate : CANDIDATES) {
            String prefix = PREFIX + candidate;
            rates.put(
                    candidate,
                    new RawPut(access, prefix).measure(some, candidate, meter).rate());
            new StoredObjects(access).delete(prefix);
        }
        return new ConcurrencyTrial(rates);
    }

    /** The one with the highest rate. */
    int best() {
        return rates.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
