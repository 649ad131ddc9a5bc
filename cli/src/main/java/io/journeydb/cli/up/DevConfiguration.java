package io.journeydb.cli.up;

import io.journeydb.local.Endpoints;
import io.journeydb.local.files.OwnerOnlyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The services' configuration for a running stack, as a file that only its owner may read: it holds secrets. */
final class DevConfiguration {

    private final Path file;

    DevConfiguration(Path data) {
        this.file = data.resolve("dev.properties");
    }

    Path write(Endpoints endpoints) throws IOException {
        String lines = endpoints.asProperties().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        OwnerOnlyFile.write(file, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
        return file;
    }
}
