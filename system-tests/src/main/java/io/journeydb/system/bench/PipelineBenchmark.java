package io.journeydb.system.bench;

import io.journeydb.cli.system.Service;
import io.journeydb.local.Component;
import io.journeydb.local.S3Store;
import io.journeydb.system.bench.load.LoadSample;
import io.journeydb.system.bench.report.Environment;
import io.journeydb.system.bench.report.Measurement;
import io.journeydb.system.bench.report.Round;
import io.journeydb.system.bench.report.Rounds;
import io.journeydb.system.bench.report.Subject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All rounds. From Kafka to S3 each has a system that is new; the whole way is measured on one system, round after round, with
 * samples that it has not had. For one thread.
 */
final class PipelineBenchmark {

    private final Path folder;
    private final S3Store store;
    private final List<LoadSample> load;
    private final int warmUp;
    private final PrintWriter progress;
    private ConcurrencyTrial trial;
    private Map<String, List<String>> jvmOptions = Map.of();

    PipelineBenchmark(Path folder, S3Store store, List<LoadSample> load, int warmUp, PrintWriter progress) {
        this.folder = folder;
        this.store = store;
        this.load = load;
        this.warmUp = warmUp;
        this.progress = progress;
    }

    Rounds run(int rounds) {
        List<Map<Subject, Measurement>> subjects = new ArrayList<>();
        Map<Service, Long> peaks = new EnumMap<>(Service.class);
        for (int number = 1; number <= rounds; number++) {
            say("Kafka to S3, round %d of %d", number, rounds);
            subjects.add(ingest(number, peaks));
        }
        search(subjects, peaks);
        return new Rounds(
                subjects.stream().map(round -> new Round(round, peaks)).toList());
    }

    /** What was measured with; known when the rounds are over. */
    Environment environment() {
        return Environment.here(store.title(), load, warmUp, trial.best(), trial.rates(), jvmOptions);
    }

    private Map<Subject, Measurement> ingest(int number, Map<Service, Long> peaks) {
        try (Sandbox sandbox =
                Sandbox.start(folder, store, EnumSet.of(Component.KAFKA, Component.S3), Set.of(Service.INGEST))) {
            IngestRound round = new IngestRound(sandbox, load, warmUp, this::tell);
            round.prepare();
            if (trial == null) {
                trial = round.tryConcurrency();
                trial.rates().forEach((puts, rate) -> say("  %d PUTs at once: %.0f/s", puts, rate));
            }
            round.measure(trial.best(), number % 2 == 1);
            round.peakBytes().ifPresent(bytes -> peaks.merge(Service.INGEST, bytes, Math::max));
            sandbox.done();
            return new EnumMap<>(round.measured());
        }
    }

    private void search(List<Map<Subject, Measurement>> subjects, Map<Service, Long> peaks) {
        try (Sandbox sandbox =
                        Sandbox.start(folder, store, EnumSet.allOf(Component.class), EnumSet.allOf(Service.class));
                SearchRounds rounds = new SearchRounds(sandbox)) {
            jvmOptions = sandbox.jvmOptions();
            for (int number = 1; number <= subjects.size(); number++) {
                say("produce to searchable, round %d of %d", number, subjects.size());
                Measurement measured = rounds.measure(load(number), warmUp);
                tell(Subject.SEARCHABLE, measured);
                subjects.get(number - 1).put(Subject.SEARCHABLE, measured);
            }
            rounds.peakBytes().forEach((service, bytes) -> peaks.merge(service, bytes, Math::max));
            sandbox.done();
        }
    }

    private List<LoadSample> load(int round) {
        return round == 1
                ? load
                : load.stream().map(sample -> sample.again(round)).toList();
    }

    private void tell(Subject subject, Measurement measurement) {
        say("  %s: %.0f samples/s", subject.title(), measurement.rate());
    }

    private void say(String pattern, Object... arguments) {
        progress.println(String.format(Locale.ROOT, pattern, arguments));
        progress.flush();
    }
}
