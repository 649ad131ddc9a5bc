package io.journeydb.system;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.SystemOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running system for all tests of this module: started with the first, stopped after the last. */
public final class SystemExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SystemExtension.class))
                .getOrComputeIfAbsent("system", key -> new Shared(start()), Shared.class)
                .system();
    }

    private static RunningSystem start() {
        try {
            Path target = Path.of(System.getProperty("journeydb.home"), "system-tests", "target");
            Path data = Files.createTempDirectory(Files.createDirectories(target), "system-");
            return RunningSystem.start(SystemOptions.in(data).withFreePorts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Shared(RunningSystem system) implements AutoCloseable {

        @Override
        public void close() {
            system.close();
        }
    }
}
