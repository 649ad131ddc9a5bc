package io.journeydb.local.postgres;

import io.journeydb.local.child.TlsFiles;
import java.util.List;
import java.util.Optional;

/**
 * Where clients come in.
 *
 * @param port of 127.0.0.1
 * @param tls what to offer them TLS with, on the same port
 */
record Listening(int port, Optional<TlsFiles> tls) {

    /** As options of the server, separated by spaces. */
    String options() {
        String plain = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        return tls.map(files -> String.join(
                        " ",
                        List.of(
                                plain,
                                "-c ssl=on",
                                "-c ssl_cert_file=" + files.certificate(),
                                "-c ssl_key_file=" + files.key())))
                .orElse(plain);
    }
}
