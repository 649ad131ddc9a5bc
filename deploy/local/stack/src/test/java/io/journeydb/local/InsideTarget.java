package io.journeydb.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Temporary folders beside the build results: a machine's own may lie in memory, without the attributes S3Proxy needs. */
final class InsideTarget implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        Path parent = ProjectHome.find().target("stack").resolve("stacks");
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, "test");
    }
}
