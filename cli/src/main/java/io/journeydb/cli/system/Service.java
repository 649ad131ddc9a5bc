package io.journeydb.cli.system;

import java.util.ArrayList;
import java.util.List;

/** A service, and how much memory it is given. */
public enum Service {
    /**
     * Hashing is its work, and only the optimising compiler uses the processor's instructions for it. That compiler has
     * to wait ten times longer than it commonly does: what comes a few times a sample isn't worth its while, and took it
     * two fifths of the service's processor time for minutes.
     *
     * <p>Pictures under way stay in the young generation: the old one would fill with them, and be compacted, every
     * second. The heap has its whole size from the start, because a smaller one would cut the young generation down to
     * what it has room for.
     */
    INGEST(
            "ingest",
            8081,
            "-Xmx192m",
            "-Xms192m",
            "-Xmn110m",
            "-XX:SurvivorRatio=3",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000"),
    ANNOTATE("annotate", 8082, "-Xmx160m", Service.QUICK_COMPILER),
    INDEX("index", 8083, "-Xmx192m", Service.QUICK_COMPILER);

    /** On a machine that all processes share, the optimising compiler costs these services more than it gives. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xss512k",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            // A thread that writes a large array to a socket would keep a direct buffer of its size.
            "-Djdk.nio.maxCachedBufferSize=262144",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--enable-native-access=ALL-UNNAMED",
            // The manifest of the runnable jar says so, but only to a JVM that is started by it.
            "--add-opens=java.base/java.lang=ALL-UNNAMED");

    private final String id;
    private final int defaultPort;
    private final String heap;
    private final List<String> further;

    Service(String id, int defaultPort, String heap, String... further) {
        this.id = id;
        this.defaultPort = defaultPort;
        this.heap = heap;
        this.further = List.of(further);
    }

    /** Its name in messages, logs and folders. */
    public String id() {
        return id;
    }

    /** The port of 127.0.0.1 it takes unless told otherwise. */
    public int defaultPort() {
        return defaultPort;
    }

    /** The largest heap, as the JVM's option. */
    public String heap() {
        return heap;
    }

    List<String> jvmOptions() {
        List<String> options = new ArrayList<>(COMMON);
        options.add(heap);
        options.addAll(further);
        return options;
    }

    String module() {
        return id + "-service";
    }
}
