package io.journeydb.system.bench;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.Component;
import io.journeydb.local.files.FileTree;
import io.journeydb.system.bench.search.SearchPrograms;
import io.journeydb.system.bench.search.SearchReport;
import io.journeydb.system.bench.search.SearchRun;
import io.journeydb.system.bench.search.SearchScale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb bench search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the index beside bare Lucene: indexing of texts and of vectors, text and vector queries, recall, hybrid "
                    + "queries in an open loop; and the replay of annotations beside a bare loop.",
            "",
            "Documents have drawn prompts with their embeddings, and descriptors of pictures. Indexing and queries are measured "
                    + "without and with the JDK's vector module; nothing else should run meanwhile. Vectors are computed "
                    + "once, some minutes for 50,000, and kept for the next run."
        })
final class SearchCommand implements Callable<Integer> {

    private static final int QUICK_DOCUMENTS = 2_000;
    private static final int QUICK_EVENTS = 20_000;

    /** What can be measured by itself. */
    enum Part {
        /** Indexing and queries. */
        INDEX,
        /** The replay. */
        REPLAY
    }

    @Option(names = "--documents", paramLabel = "N", defaultValue = "50000", description = "Default: ${DEFAULT-VALUE}.")
    private int documents;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Annotations that are replayed. Default: ${DEFAULT-VALUE}.")
    private int events;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "index (indexing and queries) or replay. Default: both.")
    private Part only;

    @Option(
            names = "--quick",
            description = "2,000 documents, 20,000 events, one round: to see that it works, not to quote.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2023", description = "Of the drawn prompts.")
    private long seed;

    @Mixin
    private SandboxOptions sandbox;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (documents < 1 || events < 1 || rounds < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--documents, --events and --rounds are 1 or more");
        }
        SearchScale scale = quick
                ? new SearchScale(QUICK_DOCUMENTS, QUICK_EVENTS, 1, seed)
                : new SearchScale(documents, events, rounds, seed);
        PrintWriter out = spec.commandLine().getOut();
        SearchReport report = new SearchReport(scale, measure(scale, out));
        report.print(out);
        sandbox.json().ifPresent(report::write);
        return CommandLine.ExitCode.OK;
    }

    private List<SearchRun> measure(SearchScale scale, PrintWriter out) {
        Path parent = sandbox.folder();
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(parent), "search-");
            try {
                return measure(new SearchPrograms(SandboxOptions.home(), folder, parent, scale, line -> {
                    out.println("  " + line);
                    out.flush();
                }));
            } finally {
                FileTree.deleteAllBut(null, folder);
            }
        } catch (IOException e) {
            throw new Failure("cannot use a folder in " + parent + ": " + e.getMessage(), e);
        }
    }

    private List<SearchRun> measure(SearchPrograms programs) {
        List<SearchRun> runs = new ArrayList<>();
        if (only != Part.REPLAY) {
            runs.add(programs.search(false));
            runs.add(programs.search(true));
        }
        if (only != Part.INDEX) {
            runs.add(replay(programs));
        }
        return runs;
    }

    private SearchRun replay(SearchPrograms programs) {
        try (Sandbox system = Sandbox.start(sandbox.folder(), EnumSet.of(Component.KAFKA), Set.of())) {
            SearchRun run = programs.replay(system.kafka());
            system.done();
            return run;
        }
    }
}
