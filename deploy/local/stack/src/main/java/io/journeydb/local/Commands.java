package io.journeydb.local;

import java.nio.file.Path;

/** The command of each component's process. */
interface Commands {

    /** What runs this component on this port. */
    ServerCommand of(Component component, int port);

    /** The embedded servers, or, when this JVM was asked for it, containers. */
    static Commands chosen(ProjectHome home, Path dataDirectory, Credentials credentials) {
        return ContainerCommands.areAskedFor()
                ? new ContainerCommands(home, dataDirectory, credentials)
                : new ServerCommands(home, dataDirectory, credentials);
    }
}
