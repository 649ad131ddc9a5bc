package io.journeydb.media.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a real MinIO server. Continuous integration looks for the words of the assumption. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MinioObjectStoreTest extends ObjectStoreFailureContract {

    private MinioServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        var binary = MinioServer.binary();
        if (binary.isPresent()) {
            server = MinioServer.start(binary.get(), folder);
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    S3Config config() {
        // Here and not once for the class: of a class without tests, the reports keep no reason.
        assumeTrue(server != null, "MinIO: NOT RUN");
        return server.config();
    }
}
