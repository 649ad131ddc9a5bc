package io.journeydb.local.child;

import java.util.Arrays;
import java.util.Optional;

/** What a child answers to an {@link Order}, on standard output. */
public enum Reply {
    /** It is done. */
    DONE,
    /** It could not be done; the child's log says why. */
    FAILED;

    /** The line, without its end. */
    public String line() {
        return name();
    }

    /** Reads a line of a child's standard output; empty when it is something else. */
    public static Optional<Reply> parse(String line) {
        return Arrays.stream(values())
                .filter(reply -> reply.line().equals(line.strip()))
                .findFirst();
    }
}
