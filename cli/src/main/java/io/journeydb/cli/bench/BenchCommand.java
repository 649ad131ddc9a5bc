package io.journeydb.cli.bench;

import io.journeydb.cli.terminal.Failure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * {@code journeydb bench}: runs the benchmarks of the module {@code system-tests} in a JVM of their own, and hands every
 * argument on to them, {@code --help} too. They stand on this module, so that it can't stand on them.
 */
@Command(
        name = "bench",
        description =
                "Measures on this machine: bench pipeline, bench store, bench metrics, bench model, bench search. Help: bench --help")
public final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "io.journeydb.system.bench.BenchMain";

    /** Raw PUTs are timed from memory, some hundred pictures at a time. */
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-Xmx1400m", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED");

    private static final List<String> HANDED_ON = List.of("journeydb.home", "journeydb.terminal");

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("journeydb.home", "."))
                .toAbsolutePath()
                .normalize();
        Path built = home.resolve("system-tests").resolve("target");
        if (!Files.isDirectory(built.resolve("lib"))) {
            throw new Failure("the benchmarks are not built: run ./journeydb build");
        }
        return run(command(built));
    }

    private List<String> command(Path built) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        for (String property : HANDED_ON) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.add("-cp");
        command.add(built.resolve("classes")
                + File.pathSeparator
                + built.resolve("lib").resolve("*"));
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }

    private static int run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            // It stops what it started when it is asked to end.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            return process.waitFor();
        } catch (IOException e) {
            throw new Failure("cannot start the benchmarks: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
