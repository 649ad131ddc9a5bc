package io.journeydb.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSystemTest {

    @Test
    void a_taken_port_of_a_service_is_named_with_the_option_that_chooses_another_before_anything_starts(
            @TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            SystemOptions options =
                    new SystemOptions(SystemOptions.in(data).stack(), Map.of(Service.INGEST, port), Map.of());

            assertThatThrownBy(() -> RunningSystem.start(options))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("port " + port + " is taken")
                    .hasMessageContaining("--ingest-port");
            assertThat(data.resolve("kafka")).doesNotExist();
        }
    }
}
