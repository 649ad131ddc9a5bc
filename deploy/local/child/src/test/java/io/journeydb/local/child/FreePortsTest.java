package io.journeydb.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void aPortIsTakenWhileSomebodyListensOnIt() throws IOException {
        int port = FreePorts.next();

        try (ServerSocket ignored = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(FreePorts.isFree(port)).isFalse();
        }
        assertThat(FreePorts.isFree(port)).isTrue();
    }

    @Test
    void freePortsLieBelowTheRangeOfSourcePorts() {
        assertThat(FreePorts.next()).isBetween(1_024, 32_767);
    }
}
