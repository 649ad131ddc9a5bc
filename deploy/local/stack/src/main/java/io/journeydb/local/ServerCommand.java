package io.journeydb.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How to start a component, and how to reach it then.
 *
 * @param line the command line, without secrets
 * @param environment variables, which carry them
 * @param replaces whether a port that is taken may be held by this component's own leftover, which the start replaces
 * @param startPatience how long it may take until it accepts clients
 * @param reach how it is killed and frozen
 */
record ServerCommand(
        List<String> line,
        Map<String, String> environment,
        IntPredicate replaces,
        Duration startPatience,
        ServerCommand.Reach reach) {

    /** How a component is killed and frozen. */
    enum Reach {
        /** It consists of processes of this machine. */
        SIGNALS,
        /** It is in a container, and its process passes {@link io.journeydb.local.child.Order}s on. */
        ORDERS
    }

    ServerCommand {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    @Override
    public String toString() {
        return "ServerCommand" + line;
    }
}
