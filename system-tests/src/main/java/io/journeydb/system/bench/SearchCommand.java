package io.journeydb.system.bench;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.files.FileTree;
import io.journeydb.system.bench.search.SearchProcess;
import io.journeydb.system.bench.search.SearchReport;
import io.journeydb.system.bench.search.SearchScale;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb bench search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the index beside bare Lucene: indexing of texts and of vectors, text queries, recall of vector queries.",
            "",
            "Documents have drawn prompts with their embeddings, and descriptors of pictures. Everything is measured without "
                    + "and with the JDK's vector module; nothing else should run meanwhile."
        })
final class SearchCommand implements Callable<Integer> {

    private static final int QUICK_DOCUMENTS = 2_000;

    @Option(names = "--documents", paramLabel = "N", defaultValue = "50000", description = "Default: ${DEFAULT-VALUE}.")
    private int documents;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--quick", description = "2,000 documents, one round: to see that it works, not to quote.")
    private boolean quick;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2023", description = "Of the drawn prompts.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON too.")
    private Path json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the indexes live (default: .journeydb/bench in the checkout).")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SearchScale scale =
                quick ? new SearchScale(QUICK_DOCUMENTS, 1, seed) : new SearchScale(documents, rounds, seed);
        if (documents < 1 || rounds < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--documents and --rounds are 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        SearchReport report = measure(scale, out);
        report.print(out);
        if (json != null) {
            report.write(json);
        }
        return CommandLine.ExitCode.OK;
    }

    private SearchReport measure(SearchScale scale, PrintWriter out) {
        Path home = Path.of(System.getProperty("journeydb.home", "."))
                .toAbsolutePath()
                .normalize();
        Path parent = data == null ? home.resolve(".journeydb").resolve("bench") : data.toAbsolutePath();
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(parent.normalize()), "search-");
            try {
                return SearchReport.measure(scale, new SearchProcess(home, folder), out);
            } finally {
                FileTree.deleteAllBut(null, folder);
            }
        } catch (IOException e) {
            throw new Failure("cannot use a folder in " + parent + ": " + e.getMessage(), e);
        }
    }
}
