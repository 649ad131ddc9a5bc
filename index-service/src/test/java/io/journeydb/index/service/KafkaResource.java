package io.journeydb.index.service;

import io.journeydb.local.Component;
import io.journeydb.local.LocalStack;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A real broker, a real object store and an empty index folder for the service, which computes no features. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private LocalStack stack;

    @Override
    public Map<String, String> start() {
        stack = LocalStack.startTemporary(Component.KAFKA, Component.S3);
        Map<String, String> properties = new HashMap<>(stack.endpoints().asProperties());
        properties.put("journeydb.index.directory", indexFolder().toString());
        properties.put("journeydb.index.features.enabled", "false");
        return properties;
    }

    private static Path indexFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "index-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
    }
}
