package io.journeydb.system.bench.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.terminal.Failure;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A program that measures a service from within. It stands among the service's tests, since nothing may depend on a service; so it
 * runs as a process of its own, with the service's class path. It prints what it measured as JSON objects, one a line.
 */
public final class ServiceProgram {

    private final Path module;
    private final String main;
    private final List<String> jvm;
    private final Map<String, String> environment;

    /**
     * A program that is not started yet.
     *
     * @param module the service's folder in the checkout
     * @param main its class
     * @param jvm options
     * @param environment variables in addition: what nobody may read from a command line
     * @throws Failure if the service is not built
     */
    public ServiceProgram(Path module, String main, List<String> jvm, Map<String, String> environment) {
        this.module = module;
        this.main = main;
        this.jvm = List.copyOf(jvm);
        this.environment = Map.copyOf(environment);
        if (!Files.isDirectory(target().resolve("quarkus-app"))
                || !Files.isDirectory(target().resolve("test-classes"))) {
            throw new Failure("the " + module.getFileName() + " is not built: run ./journeydb build");
        }
    }

    private Path target() {
        return module.resolve("target");
    }

    /**
     * Runs it to its end; its errors go to those of this JVM.
     *
     * @param type what each JSON object is
     * @param measured is told each of them as it comes
     * @param said is told every other line
     * @throws Failure if it cannot be run, or fails
     */
    public <T> List<T> run(List<String> arguments, Class<T> type, Consumer<T> measured, Consumer<String> said) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            List<T> figures = read(process, type, measured, said);
            if (process.waitFor() != 0) {
                throw new Failure("a benchmark failed; what it says stands above: " + main);
            }
            return figures;
        } catch (IOException e) {
            throw new Failure("cannot run " + main + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static <T> List<T> read(Process process, Class<T> type, Consumer<T> measured, Consumer<String> said)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<T> figures = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{")) {
                    T figure = json.readValue(line, type);
                    figures.add(figure);
                    measured.accept(figure);
                } else {
                    said.accept(line);
                }
            }
        }
        return figures;
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(arguments);
        return command;
    }

    private String classPath() {
        Path libraries = target().resolve("quarkus-app").resolve("lib");
        return String.join(
                File.pathSeparator,
                target().resolve("test-classes").toString(),
                target().resolve("classes").toString(),
                libraries.resolve("main").resolve("*").toString(),
                libraries.resolve("boot").resolve("*").toString());
    }
}
