package io.journeydb.local.child;

import java.nio.file.Path;

/**
 * The PEM files that a child serves TLS with, in one folder that only their owner reads.
 *
 * @param folder holds {@code ca.crt}, {@code server.crt} and {@code server.key} (PKCS #8, an elliptic curve, not encrypted)
 */
public record TlsFiles(Path folder) {

    /** The certificate of the authority that signed the server's and every client's. */
    public Path authority() {
        return folder.resolve("ca.crt");
    }

    /** The server's certificate, for 127.0.0.1. */
    public Path certificate() {
        return folder.resolve("server.crt");
    }

    /** Its private key. */
    public Path key() {
        return folder.resolve("server.key");
    }
}
