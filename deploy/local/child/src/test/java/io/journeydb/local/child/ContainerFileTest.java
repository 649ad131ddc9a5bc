package io.journeydb.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerFileTest {

    @TempDir
    Path folder;

    @Test
    void whatAFolderNamesIsKeptUntilItIsReplaced() throws IOException {
        Path data = folder.resolve("kafka");
        assertThat(ContainerFile.read(data)).isEmpty();

        new ContainerFile("kafka-1", 20_001).write(data);
        new ContainerFile("kafka-1", 20_002).write(data);

        assertThat(ContainerFile.read(data)).contains(new ContainerFile("kafka-1", 20_002));
        assertThat(data).isDirectoryContaining(file -> file.equals(ContainerFile.in(data)));
    }
}
