package io.journeydb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinioStoreTest {

    @TempDir(factory = InsideTarget.class)
    Path folder;

    private LocalStackOptions options;

    @BeforeEach
    void needsOnlyTheStore() {
        options = LocalStackOptions.in(folder)
                .withFreePorts()
                .withComponents(Component.S3)
                .withS3Store(S3Store.MINIO);
    }

    @Test
    void itKeepsObjectsBetweenStartsAndGoesWithItsStack() throws Exception {
        ProcessHandle server;
        try (LocalStack stack = start()) {
            S3Requests store = new S3Requests(stack.endpoints());
            assertThat(store.putIfAbsent("kept", new byte[] {1}).statusCode()).isEqualTo(200);
            assertThat(store.putIfAbsent("kept", new byte[] {2}).statusCode()).isEqualTo(412);
            server = stack.component(Component.S3)
                    .processes()
                    .reduce((first, last) -> last)
                    .orElseThrow();
        }
        assertThat(server.isAlive()).isFalse();

        try (LocalStack stack = start()) {
            assertThat(new S3Requests(stack.endpoints()).get("kept").body()).containsExactly(1);
        }
    }

    @Test
    void aFolderOfAnotherStoreIsRefusedWithTheWayOut() {
        LocalStack.start(options.withS3Store(S3Store.S3PROXY)).close();

        assertThatThrownBy(this::start)
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("stored by S3Proxy")
                .hasMessageContaining("--store s3proxy");
    }

    private LocalStack start() {
        try {
            return LocalStack.start(options);
        } catch (LocalStackException e) {
            if (e.getMessage().contains("No MinIO server is installed")) {
                abort("MinIO: NOT RUN (no server is installed)");
            }
            throw e;
        }
    }
}
