package io.journeydb.local;

/** The command of each component's process. */
interface Commands {

    /** What runs this component on this port. */
    ServerCommand of(Component component, int port);

    /** The embedded servers, or, when this JVM was asked for it, containers. */
    static Commands chosen(ProjectHome home, LocalStackOptions options, Credentials credentials) {
        return ContainerCommands.areAskedFor()
                ? new ContainerCommands(home, options.dataDirectory(), credentials)
                : new ServerCommands(home, options.dataDirectory(), options.s3Store(), credentials);
    }
}
