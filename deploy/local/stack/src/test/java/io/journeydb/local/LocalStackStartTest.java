package io.journeydb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.local.child.FreePorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackStartTest {

    @TempDir(factory = InsideTarget.class)
    Path folder;

    @Test
    void aStackStartsAgainWithItsDataAndItsCredentials() throws Exception {
        LocalStackOptions options = LocalStackOptions.in(folder).withFreePorts();
        Endpoints first;
        try (LocalStack stack = LocalStack.start(options)) {
            first = stack.endpoints();
            new S3Requests(first).put("kept", new byte[] {42});
            new KafkaRecords(first).append("journeydb.reviews", new byte[] {42});
            new Rows(first).execute("CREATE TABLE kept (n int)");
        }

        try (LocalStack stack = LocalStack.start(options)) {
            Endpoints second = stack.endpoints();
            assertThat(second.s3SecretKey()).isEqualTo(first.s3SecretKey());
            assertThat(new S3Requests(second).get("kept").body()).containsExactly(42);
            assertThat(new KafkaRecords(second).all("journeydb.reviews")).containsExactly(new byte[] {42});
            assertThat(new Rows(second).number("SELECT count(*) FROM kept")).isZero();
        }
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatChoosesAnotherBeforeAnythingStarts() throws Exception {
        int taken = FreePorts.next();
        LocalStackOptions options = LocalStackOptions.in(folder).withPorts(0, 0, taken);

        try (ServerSocket ignored = new ServerSocket(taken, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalStack.start(options))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("Port " + taken)
                    .hasMessageContaining("the S3 store")
                    .hasMessageContaining("--s3-port");
        }
        assertThat(folder.resolve("kafka")).doesNotExist();
    }

    @Test
    void aDataFolderBelongsToOneStackAtATime() {
        LocalStackOptions options = LocalStackOptions.in(folder).withFreePorts().withComponents(Component.S3);

        try (LocalStack ignored = LocalStack.start(options)) {
            assertThatThrownBy(() -> LocalStack.start(options))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("used by another running stack");
        }
    }

    @Test
    void aComponentThatFailsShowsTheEndOfItsLogAndWhereTheRestIs() throws Exception {
        Files.writeString(folder.resolve("s3"), "a file where the folder should be");
        LocalStackOptions options = LocalStackOptions.in(folder).withFreePorts().withComponents(Component.S3);

        assertThatThrownBy(() -> LocalStack.start(options))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("Could not start the S3 store")
                .hasMessageContaining("java.nio.file.File")
                .hasMessageContaining(folder.resolve("logs").resolve("s3.log").toString());
    }

    @Test
    void onlyTheirOwnerReadsTheCredentials() throws Exception {
        Credentials made = Credentials.of(folder);

        assertThat(Files.getPosixFilePermissions(folder.resolve("credentials.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Credentials.of(folder)).isEqualTo(made);
        assertThat(made.toString()).doesNotContain(made.s3SecretKey(), made.postgresPassword());
    }
}
