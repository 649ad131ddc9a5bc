package io.journeydb.local;

/** The command of each component's process. */
interface Commands {

    /** What runs this component on this port. */
    ServerCommand of(Component component, int port);

    /** The embedded servers, or, when this JVM was asked for it, containers. */
    static Commands chosen(ProjectHome home, LocalStackOptions options, Credentials credentials) {
        if (!ContainerCommands.areAskedFor()) {
            return new ServerCommands(home, options, credentials);
        }
        if (options.tls().isPresent()) {
            throw new LocalStackException("Encrypted listeners are for the embedded servers, not for containers.");
        }
        return new ContainerCommands(home, options.dataDirectory(), credentials);
    }
}
