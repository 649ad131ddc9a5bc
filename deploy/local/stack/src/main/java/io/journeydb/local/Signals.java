package io.journeydb.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signals that {@link ProcessHandle} has no method for, by the {@code kill} of every POSIX system. */
final class Signals {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private Signals() {}

    /** Stops processes and returns when none of them runs any more, which the system brings about a moment later. */
    static void freeze(List<Long> processes) {
        send("STOP", processes);
        long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
        while (!areStopped(processes)) {
            if (System.nanoTime() > deadline) {
                throw new LocalStackException("Processes " + processes + " did not stop");
            }
        }
    }

    /** Lets processes go on. */
    static void resume(List<Long> processes) {
        send("CONT", processes);
    }

    private static void send(String name, List<Long> processes) {
        if (!processes.isEmpty()) {
            // A process may end in between, and kill then says so: the others got the signal.
            output(Stream.concat(Stream.of("kill", "-" + name), ids(processes)).toList());
        }
    }

    private static boolean areStopped(List<Long> processes) {
        if (processes.isEmpty()) {
            return true;
        }
        String ids = ids(processes).collect(Collectors.joining(","));
        return output(List.of("ps", "-o", "state=", "-p", ids))
                .lines()
                .map(String::strip)
                .allMatch(state -> state.startsWith("T") || state.startsWith("Z"));
    }

    private static Stream<String> ids(List<Long> processes) {
        return processes.stream().map(Object::toString);
    }

    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new LocalStackException(command.getFirst() + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted at " + command.getFirst(), e);
        }
    }
}
