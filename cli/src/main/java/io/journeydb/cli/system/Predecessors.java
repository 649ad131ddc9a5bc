package io.journeydb.cli.system;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Services that outlived a killed {@code up} with the same data folder: the next one ends them. A process is known by its
 * id and its start time, so that no stranger with a reused id is ever touched.
 */
final class Predecessors {

    private final Path file;

    Predecessors(Path data) {
        this.file = data.resolve("services.pids");
    }

    void remember(Collection<ServiceProcess> services) {
        List<String> lines = services.stream()
                .map(ServiceProcess::pid)
                .map(pid -> pid + " " + startOf(pid).toEpochMilli())
                .toList();
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    void end() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] parts = line.split(" ", 2);
                end(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
            }
            Files.delete(file);
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new Failure("cannot read " + file + "; delete it if no service of it runs any more", e);
        }
    }

    private static void end(long pid, Instant started) {
        ProcessHandle.of(pid).filter(found -> startOf(pid).equals(started)).ifPresent(found -> {
            found.destroyForcibly();
            try {
                found.onExit().get(10, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new Failure("a service of an earlier run does not end: process " + pid, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted", e);
            }
        });
    }

    private static Instant startOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(found -> found.info().startInstant())
                .orElse(Instant.EPOCH);
    }
}
