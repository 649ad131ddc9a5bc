package io.journeydb.local;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * How to start a component.
 *
 * @param line the command line, without secrets
 * @param secrets the environment variables that carry them
 * @param replaces whether a port that is taken may be held by this component's own leftover, which the start replaces
 */
record ServerCommand(List<String> line, Map<String, String> secrets, IntPredicate replaces) {

    ServerCommand {
        line = List.copyOf(line);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "ServerCommand" + line;
    }
}
