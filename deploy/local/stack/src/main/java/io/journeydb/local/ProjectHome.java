package io.journeydb.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The project's folder, where the servers were built: named by the system property {@code journeydb.home}, else found upwards. */
record ProjectHome(Path folder) {

    private static final String PROPERTY = "journeydb.home";

    /**
     * Finds it.
     *
     * @throws LocalStackException when neither the property nor the working folder leads to it
     */
    static ProjectHome find() {
        String named = System.getProperty(PROPERTY);
        Path start = Path.of(named == null || named.isBlank() ? "" : named).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy").resolve("local"))) {
                return new ProjectHome(folder);
            }
        }
        throw new LocalStackException("No folder with deploy/local above " + start
                + ". Start inside the project or set -D" + PROPERTY + " to its folder.");
    }

    /** The jar of a server module; its manifest names its class path. */
    Path jar(String module) {
        Path jar = target(module).resolve("journeydb-local-" + module + ".jar");
        if (Files.notExists(jar)) {
            throw new LocalStackException(
                    jar + " is missing. Build it: mvn package -pl deploy/local/" + module + " -am");
        }
        return jar;
    }

    /** Where a module's build results are. */
    Path target(String module) {
        return folder.resolve("deploy").resolve("local").resolve(module).resolve("target");
    }

    /** Where a stack that is there for a while may keep its data and its logs; another one with each call, not made yet. */
    Path newStackFolder() {
        return target("stack").resolve("stacks").resolve(UUID.randomUUID().toString());
    }
}
