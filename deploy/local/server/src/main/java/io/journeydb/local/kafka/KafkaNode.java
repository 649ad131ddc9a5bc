package io.journeydb.local.kafka;

import io.journeydb.local.child.FreePorts;
import io.journeydb.local.child.LocalServer;
import io.journeydb.local.child.Ready;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/** One Kafka node on the loopback interface. Formats its folder on the first start; the cluster id stays. */
final class KafkaNode implements LocalServer {

    private final Path data;
    private final int port;
    private final Optional<SecureListeners> secure;
    private KafkaRaftServer server;

    KafkaNode(Path data, int port, Optional<SecureListeners> secure) {
        this.data = data;
        this.port = port;
        this.secure = secure;
    }

    @Override
    public Ready start() throws Exception {
        KafkaStorage.format(data);
        Properties settings = KafkaSettings.of(data, port, FreePorts.next());
        if (secure.isPresent()) {
            secure.get().addTo(settings);
        }
        KafkaConfig config = new KafkaConfig(settings, false);
        synchronized (this) {
            server = new KafkaRaftServer(config, Time.SYSTEM);
        }
        server.startup();
        String bootstrapServers = "127.0.0.1:" + port;
        new Topics(bootstrapServers).createMissing();
        if (secure.isPresent()) {
            secure.get().enrol(bootstrapServers);
        }
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
