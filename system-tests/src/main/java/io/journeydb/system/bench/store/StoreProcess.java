package io.journeydb.system.bench.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.Endpoints;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The program that measures. It stands among the annotate service's tests, since nothing may depend on a service; so it runs as
 * a process of its own, with the service's class path and compiler.
 */
public final class StoreProcess {

    private static final String MAIN = "io.journeydb.annotate.bench.StoreBenchMain";
    private static final String STATISTICS = "statistics";
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    private final Path service;
    private final Endpoints endpoints;
    private final Path folder;

    /** @param home the checkout */
    public StoreProcess(Path home, Endpoints endpoints, Path folder) {
        this.service = home.resolve("annotate-service").resolve("target");
        this.endpoints = endpoints;
        this.folder = folder;
        if (!Files.isDirectory(service.resolve("quarkus-app")) || !Files.isDirectory(service.resolve("test-classes"))) {
            throw new Failure("the annotate service is not built: run ./journeydb build");
        }
    }

    /** Runs it to its end. */
    public StoreRound run(StoreLoad load, Consumer<String> progress) {
        ProcessBuilder builder = new ProcessBuilder(command(load)).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("BENCH_JDBC_URL", endpoints.jdbcUrl());
        builder.environment().put("BENCH_JDBC_USER", endpoints.jdbcUser());
        builder.environment().put("BENCH_JDBC_PASSWORD", endpoints.jdbcPassword());
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            List<StoreFigures> figures = read(process, progress);
            if (process.waitFor() != 0) {
                throw new Failure("the benchmark of the store failed; what it says stands above");
            }
            return StoreRound.of(figures);
        } catch (IOException e) {
            throw new Failure("cannot run the benchmark of the store: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static List<StoreFigures> read(Process process, Consumer<String> progress) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<StoreFigures> figures = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    StoreFigures measured = json.readValue(line, StoreFigures.class);
                    figures.add(measured);
                    progress.accept(
                            String.format(Locale.ROOT, "%s: %,.0f rows/s", measured.subject(), measured.rate()));
                } else if (line.startsWith(STATISTICS)) {
                    progress.accept(line);
                }
            }
        }
        return figures;
    }

    private List<String> command(StoreLoad load) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath(), MAIN));
        command.addAll(load.arguments());
        command.add(folder.resolve("rows").toString());
        return command;
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
