package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
import io.journeydb.local.Component;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SystemExtension.class)
class LoopbackTest {

    /** Leads to this machine as well, and to nothing that listens on 127.0.0.1 alone; no interface lists it. */
    private static final String OTHER_LOOPBACK = "127.0.0.2";

    private static final int PATIENCE_MILLIS = 1_000;

    @Test
    void everything_listens_on_127_0_0_1_and_on_no_other_address(RunningSystem system) throws IOException {
        List<Integer> ports = ports(system);
        assertThat(ports).hasSize(Component.values().length + Service.values().length);
        for (int port : ports) {
            connect(InetAddress.getByName("127.0.0.1"), port);
            for (InetAddress other : otherAddresses()) {
                assertThatThrownBy(() -> connect(other, port))
                        .as("%s, port %d", other.getHostAddress(), port)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /** Of this machine: those of its interfaces, IPv6 among them. */
    private static List<InetAddress> otherAddresses() throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        Stream<InetAddress> ofInterfaces =
                NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses);
        return Stream.concat(Stream.of(InetAddress.getByName(OTHER_LOOPBACK)), ofInterfaces)
                .filter(address -> !address.equals(loopback))
                .toList();
    }

    private static List<Integer> ports(RunningSystem system) {
        List<Integer> ports = new ArrayList<>();
        String kafka = system.endpoints().kafkaBootstrapServers();
        ports.add(Integer.parseInt(kafka.substring(kafka.lastIndexOf(':') + 1)));
        ports.add(URI.create(system.endpoints().jdbcUrl().substring("jdbc:".length()))
                .getPort());
        ports.add(URI.create(system.endpoints().s3Endpoint()).getPort());
        for (Service service : Service.values()) {
            ports.add(system.service(service).base().getPort());
        }
        return ports;
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
        }
    }
}
