package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program of this machine that a check needs. Without it the check is skipped, and its report says {@code NOT RUN}. */
final class Tool {

    private static final long PATIENCE_SECONDS = 60;

    private final List<String> program;

    private Tool(String... program) {
        this.program = List.of(program);
    }

    /** {@code go install helm.sh/helm/v3/cmd/helm@latest} puts it there. */
    static Tool helm() {
        return named("helm");
    }

    /** Comes with Prometheus. */
    static Tool promtool() {
        return named("promtool");
    }

    /** Docker's Compose, as a part of docker or as a program of its own. */
    static Tool compose() {
        Optional<Tool> part = find("docker")
                .map(docker -> new Tool(docker, "compose"))
                .filter(tool -> tool.attempt("version").exitCode() == 0);
        return part.orElseGet(() -> named("docker-compose"));
    }

    private static Tool named(String name) {
        Optional<String> found = find(name);
        assumeTrue(found.isPresent(), name + ": NOT RUN (it is not on the PATH)");
        return new Tool(found.orElseThrow());
    }

    private static Optional<String> find(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString);
    }

    /** What it writes to its standard output; the check fails when the program does. */
    String run(String... arguments) {
        Run run = attempt(arguments);
        assertThat(run.exitCode()).as(run.errors() + run.output()).isZero();
        return run.output();
    }

    Run attempt(String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(Arrays.asList(arguments));
        try {
            Path output = Files.createTempFile("tool", ".out");
            Path errors = Files.createTempFile("tool", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(Project.path(".").toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", command)
                    .isTrue();
            Run run = new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
            Files.delete(output);
            Files.delete(errors);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came of a run. */
    record Run(int exitCode, String output, String errors) {}
}
