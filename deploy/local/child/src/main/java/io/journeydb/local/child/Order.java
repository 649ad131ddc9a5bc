package io.journeydb.local.child;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a parent may ask, one word a line on standard input, of a child whose server runs where signals of this machine don't
 * reach: in a container. The child answers each with one {@link Reply}.
 */
public enum Order {
    /** Kill the server, as {@code kill -9} does: no flush, no goodbye. Nothing happens when it doesn't run. */
    KILL,
    /** Freeze it: connections stay open and nothing answers. Nothing happens when it is frozen. */
    PAUSE,
    /** Let a frozen one go on. Nothing happens when it isn't frozen. */
    RESUME,
    /** End it and delete its data: nobody will start it again. */
    DISCARD;

    /** The line, without its end. */
    public String line() {
        return name();
    }

    /** Reads a line of a child's standard input; empty when it is something else. */
    public static Optional<Order> parse(String line) {
        return Arrays.stream(values())
                .filter(order -> order.line().equals(line.strip()))
                .findFirst();
    }
}
