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

/** All rounds, each on systems that are new: no round finds what another one left. For one thread. */
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
        List<Round> measured = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            say("round %d of %d", number, rounds);
            measured.add(round(number));
        }
        return new Rounds(measured);
    }

    /** What was measured with; known when the rounds are over. */
    Environment environment() {
        return Environment.here(store.title(), load, warmUp, trial.best(), trial.rates(), jvmOptions);
    }

    private Round round(int number) {
        Map<Subject, Measurement> subjects = new EnumMap<>(Subject.class);
        Map<Service, Long> peaks = new EnumMap<>(Service.class);
        try (Sandbox sandbox =
                Sandbox.start(folder, store, EnumSet.of(Component.KAFKA, Component.S3), Set.of(Service.INGEST))) {
            IngestRound round = new IngestRound(sandbox, load, warmUp, this::tell);
            round.prepare();
            if (trial == null) {
                trial = round.tryConcurrency();
                trial.rates().forEach((puts, rate) -> say("  %d PUTs at once: %.0f/s", puts, rate));
            }
            round.measure(trial.best(), number % 2 == 1);
            subjects.putAll(round.measured());
            round.peakBytes().ifPresent(bytes -> peaks.put(Service.INGEST, bytes));
            sandbox.done();
        }
        try (Sandbox sandbox =
                Sandbox.start(folder, store, EnumSet.allOf(Component.class), EnumSet.allOf(Service.class))) {
            jvmOptions = sandbox.jvmOptions();
            SearchRound round = new SearchRound(sandbox, load, warmUp);
            subjects.put(Subject.SEARCHABLE, round.measure());
            tell(Subject.SEARCHABLE, subjects.get(Subject.SEARCHABLE));
            round.peakBytes().forEach((service, bytes) -> peaks.merge(service, bytes, Math::max));
            sandbox.done();
        }
        return new Round(subjects, peaks);
    }

    private void tell(Subject subject, Measurement measurement) {
        say("  %s: %.0f samples/s", subject.title(), measurement.rate());
    }

    private void say(String pattern, Object... arguments) {
        progress.println(String.format(Locale.ROOT, pattern, arguments));
        progress.flush();
    }
}
