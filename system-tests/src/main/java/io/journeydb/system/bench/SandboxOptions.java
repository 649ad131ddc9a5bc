package io.journeydb.system.bench;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of the benchmarks that start systems of their own. */
final class SandboxOptions {

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON too.")
    private Path json;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where systems live, and what is kept for the next run (default: .journeydb/bench in the checkout).")
    private Path data;

    /** Where the figures go beside the terminal. */
    Optional<Path> json() {
        return Optional.ofNullable(json);
    }

    /** The folder below which systems are made. */
    Path folder() {
        return data == null
                ? home().resolve(".journeydb").resolve("bench")
                : data.toAbsolutePath().normalize();
    }

    /** The checkout. */
    static Path home() {
        return Path.of(System.getProperty("journeydb.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
