package io.journeydb.local.child;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    Path folder;

    @Test
    void aFolderHasOneOwnerAtATime() throws IOException, InterruptedException {
        Path data = folder.resolve("data");

        try (DataLock ignored = DataLock.take(data, Duration.ZERO)) {
            assertThatIOException()
                    .isThrownBy(() -> DataLock.take(data, Duration.ZERO))
                    .withMessageContaining(data.toString());
        }
        DataLock.take(data, Duration.ZERO).close();
    }
}
