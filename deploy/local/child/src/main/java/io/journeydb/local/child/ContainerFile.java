package io.journeydb.local.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the data folder of a component in a container holds instead of data: a file that names them. Data whose file is gone
 * belong to nobody.
 *
 * @param id of the data, a name for containers and volumes
 * @param port of 127.0.0.1 that the container took last
 */
public record ContainerFile(String id, int port) {

    private static final String NAME = "container.properties";

    /** Where it is in a component's folder. */
    public static Path in(Path data) {
        return data.resolve(NAME);
    }

    /** That of a folder; empty when it has none. */
    public static Optional<ContainerFile> read(Path data) throws IOException {
        Path file = in(data);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties stored = new Properties();
        try (InputStream input = Files.newInputStream(file)) {
            stored.load(input);
        }
        return Optional.of(
                new ContainerFile(stored.getProperty("id"), Integer.parseInt(stored.getProperty("port", "0"))));
    }

    /** Writes or replaces that of a folder; complete before it has its name. */
    public void write(Path data) throws IOException {
        Files.createDirectories(data);
        Properties content = new Properties();
        content.setProperty("id", id);
        content.setProperty("port", Integer.toString(port));
        Path draft = data.resolve(NAME + ".draft");
        try (OutputStream output = Files.newOutputStream(draft)) {
            content.store(output, "The container that holds this component's data");
        }
        Files.move(draft, in(data), StandardCopyOption.ATOMIC_MOVE);
    }
}
