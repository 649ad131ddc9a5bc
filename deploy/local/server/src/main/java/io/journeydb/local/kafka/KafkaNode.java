package io.journeydb.local.kafka;

import io.journeydb.local.child.FreePorts;
import io.journeydb.local.child.LocalServer;
import io.journeydb.local.child.Ready;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** One Kafka node on the loopback interface. Formats its folder on the first start; the cluster id stays. */
final class KafkaNode implements LocalServer {

    private final Path data;
    private final int port;
    private KafkaRaftServer server;

    KafkaNode(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public Ready start() throws Exception {
        KafkaStorage.format(data);
        KafkaConfig config = new KafkaConfig(KafkaSettings.of(data, port, FreePorts.next()), false);
        synchronized (this) {
            server = new KafkaRaftServer(config, Time.SYSTEM);
        }
        server.startup();
        new Topics("127.0.0.1:" + port).createMissing();
        return Ready.alone();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
        }
    }
}
