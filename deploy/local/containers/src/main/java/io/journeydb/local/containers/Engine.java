package io.journeydb.local.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;

/**
 * What Testcontainers leaves to its users: single containers that are killed and frozen, volumes, and what killed processes left.
 * Containers and volumes carry a label, the file that names them.
 */
final class Engine {

    /** Its value is the path of a {@link io.journeydb.local.child.ContainerFile}. */
    static final String LABEL = "io.journeydb.file";

    private final DockerClient client;

    private Engine(DockerClient client) {
        this.client = client;
    }

    /**
     * The engine of this machine.
     *
     * @throws IOException when none answers
     */
    static Engine find() throws IOException {
        try {
            return new Engine(DockerClientFactory.instance().client());
        } catch (IllegalStateException logged) {
            // Without the cause, which Testcontainers has logged: this must be among the log's last lines, which a
            // person sees.
            throw new IOException("No Docker engine answers. Start one, or run without -Dcontainers.");
        }
    }

    /** Removes the containers and volumes whose file is gone. */
    void removeAbandoned() {
        for (Container container : client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of(LABEL))
                .exec()) {
            if (Files.notExists(Path.of(container.getLabels().get(LABEL)))) {
                remove(container.getId());
            }
        }
        for (InspectVolumeResponse volume : client.listVolumesCmd()
                .withFilter("label", List.of(LABEL))
                .exec()
                .getVolumes()) {
            if (Files.notExists(Path.of(volume.getLabels().get(LABEL)))) {
                removeVolume(volume.getName());
            }
        }
    }

    /** Removes the containers that a file names, running or not. */
    void removeContainersOf(Path file) {
        client.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(LABEL, file.toString()))
                .exec()
                .forEach(container -> remove(container.getId()));
    }

    /** Makes a volume; nothing happens when there is one of that name. */
    void createVolume(String name, Path file) {
        client.createVolumeCmd()
                .withName(name)
                .withLabels(Map.of(LABEL, file.toString()))
                .exec();
    }

    void removeVolume(String name) {
        try {
            client.removeVolumeCmd(name).exec();
        } catch (NotFoundException | ConflictException anotherProcessRemovesIt) {
            // It is gone, or will be when what uses it is.
        }
    }

    void kill(String container) {
        try {
            client.killContainerCmd(container).exec();
        } catch (NotFoundException | ConflictException notRunning) {
            // That is what was asked for.
        }
    }

    void stop(String container, int patienceSeconds) {
        try {
            client.stopContainerCmd(container).withTimeout(patienceSeconds).exec();
        } catch (NotFoundException | NotModifiedException notRunning) {
            // That is what was asked for.
        }
    }

    void pause(String container) {
        if (!isPaused(container)) {
            client.pauseContainerCmd(container).exec();
        }
    }

    void resume(String container) {
        if (isPaused(container)) {
            client.unpauseContainerCmd(container).exec();
        }
    }

    private boolean isPaused(String container) {
        try {
            return Boolean.TRUE.equals(
                    client.inspectContainerCmd(container).exec().getState().getPaused());
        } catch (NotFoundException gone) {
            return false;
        }
    }

    private void remove(String container) {
        try {
            client.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException | ConflictException anotherProcessRemovesIt) {
            // That is what was asked for.
        }
    }
}
