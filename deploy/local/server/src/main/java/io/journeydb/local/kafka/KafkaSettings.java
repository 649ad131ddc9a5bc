package io.journeydb.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The settings of a single small node: few threads, small buffers, no replica. */
public final class KafkaSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** The largest image (16 MiB) and its headers fit into 18 MiB of record; the rest is the batch around it. */
    private static final int MESSAGE_MAX_BYTES = 18 * 1024 * 1024 + 64 * 1024;

    private static final Map<String, Object> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", NODE_ID),
            Map.entry("controller.listener.names", CONTROLLER_LISTENER),
            Map.entry("auto.create.topics.enable", false),
            Map.entry("message.max.bytes", MESSAGE_MAX_BYTES),
            Map.entry("socket.request.max.bytes", 2 * MESSAGE_MAX_BYTES),
            // Requests wait as byte arrays in the heap, images and all.
            Map.entry("queued.max.requests", 32),
            Map.entry("num.network.threads", 2),
            Map.entry("num.io.threads", 3),
            Map.entry("background.threads", 2),
            Map.entry("num.recovery.threads.per.data.dir", 2),
            Map.entry("log.cleaner.threads", 1),
            Map.entry("log.cleaner.dedupe.buffer.size", 8 * 1024 * 1024),
            // Segments small enough that retention and compaction free space within hundreds of megabytes of images.
            Map.entry("log.segment.bytes", 64 * 1024 * 1024),
            Map.entry("log.index.size.max.bytes", 1024 * 1024),
            Map.entry("metric.reporters", ""),
            Map.entry("offsets.topic.num.partitions", 4),
            Map.entry("offsets.topic.replication.factor", (short) 1),
            Map.entry("transaction.state.log.num.partitions", 2),
            Map.entry("transaction.state.log.replication.factor", (short) 1),
            Map.entry("transaction.state.log.min.isr", 1),
            Map.entry("share.coordinator.state.topic.num.partitions", 1),
            Map.entry("share.coordinator.state.topic.replication.factor", (short) 1),
            Map.entry("share.coordinator.state.topic.min.isr", 1),
            // A test or a demo has one member per group: nobody else is worth waiting for.
            Map.entry("group.initial.rebalance.delay.ms", 0),
            // A node that was killed may register again when its last session is over, which is 9 s by default.
            Map.entry("broker.session.timeout.ms", 2_500),
            Map.entry("broker.heartbeat.interval.ms", 500));

    private KafkaSettings() {}

    /** Those that hold wherever the node runs, by Kafka's names: all but addresses and folders. */
    public static Map<String, String> everywhere() {
        return FIXED.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    /** The settings for a folder and two ports of 127.0.0.1, the clients' and the controller's. */
    static Properties of(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(everywhere());
        String clients = "PLAINTEXT://127.0.0.1:" + port;
        settings.put("listeners", clients + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", clients);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", data.toString());
        return settings;
    }
}
