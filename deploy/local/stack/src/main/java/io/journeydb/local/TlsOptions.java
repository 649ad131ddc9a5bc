package io.journeydb.local;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Encrypted listeners beside the plain ones, as a deployment has them; for the embedded servers alone. PostgreSQL offers both on
 * its one port.
 *
 * @param certificates the folder of the PEM files that {@link io.journeydb.local.child.TlsFiles} names
 * @param kafkaScramPort port of 127.0.0.1 for Kafka's SASL_SSL, where {@link #KAFKA_USER} signs in by SCRAM-SHA-512
 * @param kafkaMutualPort the same for SSL, where a client shows a certificate of the same authority
 * @param s3Port the same for the S3 store by https
 * @param kafkaPassword of that user; a secret
 */
public record TlsOptions(Path certificates, int kafkaScramPort, int kafkaMutualPort, int s3Port, String kafkaPassword) {

    /** Who signs in at Kafka. */
    public static final String KAFKA_USER = "journeydb";

    public TlsOptions {
        certificates = certificates.toAbsolutePath().normalize();
        Objects.requireNonNull(kafkaPassword, "kafkaPassword");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TlsOptions[certificates=" + certificates + ", kafkaScramPort=" + kafkaScramPort + ", kafkaMutualPort="
                + kafkaMutualPort + ", s3Port=" + s3Port + "]";
    }
}
