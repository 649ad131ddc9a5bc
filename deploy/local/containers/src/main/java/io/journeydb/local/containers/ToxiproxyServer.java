package io.journeydb.local.containers;

import com.github.dockerjava.api.exception.DockerException;
import io.journeydb.local.child.ContainerFile;
import io.journeydb.local.child.LocalServer;
import io.journeydb.local.child.Ready;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.containers.GenericContainer;

/**
 * Toxiproxy, which takes orders by HTTP on a port of 127.0.0.1. On the network of this machine: the components publish their ports
 * on its loopback interface, which no other network reaches. Keeps no data.
 */
final class ToxiproxyServer implements LocalServer {

    private static final Logger LOG = Logger.getLogger(ToxiproxyServer.class.getName());
    private static final int ATTEMPTS = 100;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final Path data;
    private final int port;
    private volatile GenericContainer<?> container;

    ToxiproxyServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public Ready start() throws Exception {
        new ContainerFile("toxiproxy-" + UUID.randomUUID(), port).write(data);
        Path file = ContainerFile.in(data);
        Engine engine = Engine.find();
        engine.removeAbandoned();
        engine.removeContainersOf(file);
        container = new GenericContainer<>(ImageChoice.TOXIPROXY.image())
                .withNetworkMode("host")
                .withCommand("-host=127.0.0.1", "-port=" + port)
                .withLabel(Engine.LABEL, file.toString())
                .withLogConsumer(frame -> LOG.info(frame.getUtf8StringWithoutLineEnding()));
        container.start();
        awaitAnswer();
        return Ready.alone();
    }

    @Override
    public void stop() {
        GenericContainer<?> stopping = container;
        if (stopping == null) {
            return;
        }
        try {
            stopping.stop();
        } catch (DockerException e) {
            LOG.log(Level.WARNING, "The container did not stop in good order", e);
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/version"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int attempt = 1; ; attempt++) {
                try {
                    client.send(question, HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    if (attempt == ATTEMPTS) {
                        throw notYet;
                    }
                    Thread.sleep(BETWEEN_ATTEMPTS);
                }
            }
        }
    }
}
