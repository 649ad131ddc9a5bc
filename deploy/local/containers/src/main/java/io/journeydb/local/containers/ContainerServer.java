package io.journeydb.local.containers;

import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Volume;
import io.journeydb.local.child.ContainerFile;
import io.journeydb.local.child.LocalServer;
import io.journeydb.local.child.Order;
import io.journeydb.local.child.Ready;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.containers.GenericContainer;

/**
 * A component in a container that publishes one port on 127.0.0.1 and keeps its data in a named volume. Every start makes the
 * container anew, so one that was killed is no different from one that was stopped.
 */
final class ContainerServer implements LocalServer {

    private static final Logger LOG = Logger.getLogger(ContainerServer.class.getName());

    /** Less than the parent waits for this process. */
    private static final int STOP_PATIENCE_SECONDS = 20;

    private final String component;
    private final Path data;
    private final int port;
    private final Recipe recipe;
    private volatile Running running;

    ContainerServer(String component, Path data, int port, Recipe recipe) {
        this.component = component;
        this.data = data;
        this.port = port;
        this.recipe = recipe;
    }

    @Override
    public Ready start() throws Exception {
        Path file = ContainerFile.in(data);
        String id = named();
        Engine engine = Engine.find();
        engine.removeAbandoned();
        engine.removeContainersOf(file);
        engine.createVolume(volume(id), file);
        GenericContainer<?> container = recipe.container(id)
                .withLabel(Engine.LABEL, file.toString())
                .withLogConsumer(frame -> LOG.info(frame.getUtf8StringWithoutLineEnding()));
        container.setExposedPorts(List.of(recipe.clientPort()));
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + recipe.clientPort()));
        container.setBinds(List.of(new Bind(volume(id), new Volume(recipe.dataFolder()))));
        running = new Running(engine, container, id);
        container.start();
        recipe.furnish();
        return Ready.alone();
    }

    @Override
    public void stop() {
        Running stopping = running;
        if (stopping == null || stopping.container().getContainerId() == null) {
            return;
        }
        try {
            stopping.engine().resume(stopping.container().getContainerId());
            stopping.engine().stop(stopping.container().getContainerId(), STOP_PATIENCE_SECONDS);
            stopping.container().stop();
        } catch (DockerException e) {
            LOG.log(Level.WARNING, "The container did not stop in good order", e);
        }
    }

    @Override
    public void obey(Order order) {
        Engine engine = running.engine();
        GenericContainer<?> container = running.container();
        String containerId = container.getContainerId();
        if (containerId == null) {
            // Discarded already: there is nothing that could run, or be frozen.
            return;
        }
        switch (order) {
            case KILL -> engine.kill(containerId);
            case PAUSE -> engine.pause(containerId);
            case RESUME -> engine.resume(containerId);
            case DISCARD -> {
                container.stop();
                engine.removeVolume(volume(running.id()));
            }
        }
    }

    /** The id of this folder's data, made with the first start. */
    private String named() throws IOException {
        String id = ContainerFile.read(data).map(ContainerFile::id).orElseGet(() -> component + "-" + KafkaIds.next());
        new ContainerFile(id, port).write(data);
        return id;
    }

    private static String volume(String id) {
        return "journeydb-" + id;
    }

    private record Running(Engine engine, GenericContainer<?> container, String id) {}
}
