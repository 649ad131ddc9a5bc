package io.journeydb.local.minio;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed MinIO server: what {@code MINIO_BINARY} names, else on the PATH, else where {@code go install} puts it. */
final class MinioBinary {

    private final Map<String, String> environment;
    private final Path home;

    /**
     * @param environment this process's variables
     * @param home the user's folder
     */
    MinioBinary(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /** @throws IOException when there is none; says how to get one */
    Path find() throws IOException {
        return variable("MINIO_BINARY")
                .map(named -> Optional.of(Path.of(named)).filter(Files::isExecutable))
                .orElseGet(this::installed)
                .orElseThrow(() -> new IOException("No MinIO server is installed. Install one (go install"
                        + " github.com/minio/minio@latest), or name its binary with the environment variable"
                        + " MINIO_BINARY, or use the store that needs nothing (--store s3proxy)."));
    }

    private Optional<Path> installed() {
        Stream<Path> onPath = variable("PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        Path go = variable("GOPATH").map(Path::of).orElse(home.resolve("go"));
        return Stream.concat(onPath, Stream.of(go.resolve("bin")))
                .map(folder -> folder.resolve("minio"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
