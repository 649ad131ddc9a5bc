package io.journeydb.local.child;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one line a child writes to its standard output, when it accepts clients: {@code READY} and the ids of processes that
 * serve for it without being its descendants (PostgreSQL's postmaster detaches itself).
 *
 * @param processes process ids; those who kill or pause the child do the same to these and to their descendants
 */
public record Ready(List<Long> processes) {

    private static final String WORD = "READY";

    public Ready {
        processes = List.copyOf(processes);
    }

    /** Ready, with no process but the child itself. */
    public static Ready alone() {
        return new Ready(List.of());
    }

    /** The line, without its end. */
    public String line() {
        return WORD + processes.stream().map(id -> " " + id).collect(Collectors.joining());
    }

    /** Reads a line of a child's standard output; empty when it is something else. */
    public static Optional<Ready> parse(String line) {
        String[] words = line.strip().split(" ");
        if (!words[0].equals(WORD)) {
            return Optional.empty();
        }
        return Optional.of(
                new Ready(Arrays.stream(words).skip(1).map(Long::valueOf).toList()));
    }
}
