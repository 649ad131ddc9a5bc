package io.journeydb.system.bench.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.drawn.DrawnSamples;
import io.journeydb.cli.terminal.Failure;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The program that measures. It stands among the index service's tests, since nothing may depend on a service; so it runs as a
 * process of its own, with the service's class path.
 */
public final class SearchProcess {

    private static final String MAIN = "io.journeydb.index.bench.SearchBenchMain";
    private static final int QUERIES = 300;
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-Xmx1g", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED");
    private static final List<String> VECTOR_MODULE = List.of("--add-modules", "jdk.incubator.vector");

    private final Path service;
    private final Path folder;

    /**
     * A program that is not started yet.
     *
     * @param home the checkout
     * @param folder for its files; whoever made it deletes it
     */
    public SearchProcess(Path home, Path folder) {
        this.service = home.resolve("index-service").resolve("target");
        this.folder = folder;
        if (!Files.isDirectory(service.resolve("quarkus-app")) || !Files.isDirectory(service.resolve("test-classes"))) {
            throw new Failure("the index service is not built: run ./journeydb build");
        }
    }

    /** Runs it to its end; figures of all rounds, in their order. */
    List<SearchFigure> run(SearchScale scale, boolean vectorModule, Consumer<SearchFigure> progress) {
        try {
            Process process = new ProcessBuilder(command(scale, vectorModule))
                    .redirectError(folder.resolve("errors.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            List<SearchFigure> figures = read(process, progress);
            if (process.waitFor() != 0) {
                throw new Failure("the benchmark of search failed: " + Files.readString(folder.resolve("errors.log")));
            }
            return figures;
        } catch (IOException e) {
            throw new Failure("cannot run the benchmark of search: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static List<SearchFigure> read(Process process, Consumer<SearchFigure> progress) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<SearchFigure> figures = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    SearchFigure figure = json.readValue(line, SearchFigure.class);
                    figures.add(figure);
                    progress.accept(figure);
                }
            }
        }
        return figures;
    }

    private List<String> command(SearchScale scale, boolean vectorModule) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        if (vectorModule) {
            command.addAll(VECTOR_MODULE);
        }
        command.addAll(List.of("-cp", classPath(), MAIN, prompts(scale).toString()));
        command.add(Integer.toString(scale.documents()));
        command.add(Integer.toString(scale.rounds()));
        command.add(folder.resolve(vectorModule ? "with" : "without").toString());
        return command;
    }

    private Path prompts(SearchScale scale) throws IOException {
        DrawnSamples drawn = new DrawnSamples(scale.seed());
        Path file = folder.resolve("prompts.txt");
        List<String> prompts = IntStream.range(0, scale.documents() + QUERIES)
                .mapToObj(number -> drawn.at(number).prompt())
                .toList();
        return Files.write(file, prompts);
    }

    private String classPath() {
        Path libraries = service.resolve("quarkus-app").resolve("lib");
        return String.join(
                File.pathSeparator,
                service.resolve("test-classes").toString(),
                service.resolve("classes").toString(),
                libraries.resolve("main").resolve("*").toString(),
                libraries.resolve("boot").resolve("*").toString());
    }
}
