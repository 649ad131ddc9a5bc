package io.journeydb.system.bench.search;

import io.journeydb.cli.drawn.DrawnSamples;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.system.bench.process.ServiceProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The two programs that measure, and the prompts that they are given. */
public final class SearchPrograms {

    private static final String SEARCH = "io.journeydb.index.bench.SearchBenchMain";
    private static final String REPLAY = "io.journeydb.index.bench.ReplayBenchMain";
    private static final int QUERIES = 300;

    /** Of a replay: the same few prompts come again and again, as JourneyDB's do, but far more often. */
    private static final int REPLAYED_PROMPTS = 20_000;

    /** The load of 50,000 documents is in memory twice, without and with vectors. */
    private static final String HEAP_OF_SEARCH = "-Xmx2g";

    private static final String HEAP_OF_REPLAY = "-Xmx1g";
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Djava.awt.headless=true",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--enable-native-access=ALL-UNNAMED");
    private static final List<String> VECTOR_MODULE = List.of("--add-modules", "jdk.incubator.vector");

    private final Path service;
    private final Path folder;
    private final Path cache;
    private final SearchScale scale;
    private final Consumer<String> progress;

    /**
     * Programs that are not started yet.
     *
     * @param home the checkout
     * @param folder for their files; whoever made it deletes it
     * @param cache where vectors of prompts are kept for the next run
     * @param progress is told what is going on
     */
    public SearchPrograms(Path home, Path folder, Path cache, SearchScale scale, Consumer<String> progress) {
        this.service = home.resolve("index-service");
        this.folder = folder;
        this.cache = cache;
        this.scale = scale;
        this.progress = progress;
    }

    /** Indexing and queries. */
    public SearchRun search(boolean vectorModule) {
        List<String> jvm = new ArrayList<>(JVM);
        jvm.add(HEAP_OF_SEARCH);
        if (vectorModule) {
            jvm.addAll(VECTOR_MODULE);
        }
        List<String> arguments = List.of(
                prompts(scale.documents() + QUERIES).toString(),
                Integer.toString(scale.documents()),
                Integer.toString(scale.rounds()),
                folder.resolve(vectorModule ? "with" : "without").toString(),
                cache.toString());
        return run(vectorModule, SEARCH, jvm, arguments);
    }

    /** The replay of a broker's empty topic of annotations, which is filled first. */
    public SearchRun replay(String bootstrapServers) {
        List<String> jvm = new ArrayList<>(JVM);
        jvm.add(HEAP_OF_REPLAY);
        List<String> arguments = List.of(
                bootstrapServers,
                prompts(Math.min(REPLAYED_PROMPTS, scale.events())).toString(),
                Integer.toString(scale.events()),
                Integer.toString(scale.rounds()),
                folder.resolve("replay").toString());
        return run(false, REPLAY, jvm, arguments);
    }

    private SearchRun run(boolean vectorModule, String main, List<String> jvm, List<String> arguments) {
        Consumer<SearchFigure> tell = figure -> progress.accept(SearchReport.line(figure));
        return new SearchRun(
                vectorModule,
                new ServiceProgram(service, main, jvm, Map.of()).run(arguments, SearchFigure.class, tell, progress));
    }

    private Path prompts(int count) {
        DrawnSamples drawn = new DrawnSamples(scale.seed());
        List<String> prompts = IntStream.range(0, count)
                .mapToObj(number -> drawn.at(number).prompt())
                .toList();
        try {
            return Files.write(folder.resolve("prompts-" + count + ".txt"), prompts);
        } catch (IOException e) {
            throw new Failure("cannot write the prompts: " + e.getMessage(), e);
        }
    }
}
