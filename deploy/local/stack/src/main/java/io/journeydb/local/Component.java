package io.journeydb.local;

/** What the stack can start. */
public enum Component {
    /** One Kafka node with every topic. */
    KAFKA("Kafka", "kafka", 9092),
    /** PostgreSQL with the database {@code journeydb}. */
    POSTGRES("PostgreSQL", "postgres", 15_432),
    /** An S3 store with the bucket {@code journeydb}. */
    S3("the S3 store", "s3", 9000);

    private final String title;
    private final String id;
    private final int defaultPort;

    Component(String title, String id, int defaultPort) {
        this.title = title;
        this.id = id;
        this.defaultPort = defaultPort;
    }

    /** How messages name it. */
    public String title() {
        return title;
    }

    /** The name of its folder and of its log file. */
    public String id() {
        return id;
    }

    /** The port of 127.0.0.1 it takes unless told otherwise. */
    public int defaultPort() {
        return defaultPort;
    }

    /** The option that chooses another port, on the command line. */
    public String portOption() {
        return "--" + id + "-port";
    }
}
