package io.journeydb.local;

import java.util.List;
import java.util.Map;

/** A command line without secrets and the environment variables that carry them. */
record ServerCommand(List<String> line, Map<String, String> secrets) {

    ServerCommand {
        line = List.copyOf(line);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "ServerCommand" + line;
    }
}
