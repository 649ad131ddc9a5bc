package io.journeydb.local.kafka;

import io.journeydb.local.child.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * Two encrypted listeners beside the plain one: SASL_SSL with SCRAM-SHA-512, and SSL that asks for a client's certificate.
 *
 * @param files the node's certificate
 * @param scramPort of the first
 * @param mutualPort of the second
 * @param user who signs in at the first
 * @param password its secret
 */
record SecureListeners(TlsFiles files, int scramPort, int mutualPort, String user, String password) {

    private static final int ITERATIONS = 4096;

    /** Adds both to the settings of a node. */
    void addTo(Properties settings) throws IOException {
        String listeners = ",SCRAM://127.0.0.1:" + scramPort + ",MUTUAL://127.0.0.1:" + mutualPort;
        settings.merge("listeners", listeners, SecureListeners::joined);
        settings.merge("advertised.listeners", listeners, SecureListeners::joined);
        settings.merge("listener.security.protocol.map", ",SCRAM:SASL_SSL,MUTUAL:SSL", SecureListeners::joined);
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.scram.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("listener.name.mutual.ssl.client.auth", "required");
        settings.put("ssl.keystore.type", "PEM");
        settings.put("ssl.keystore.certificate.chain", Files.readString(files.certificate()));
        settings.put("ssl.keystore.key", Files.readString(files.key()));
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.certificates", Files.readString(files.authority()));
    }

    /** Makes the user known to a node that runs, under its password of now. */
    void enrol(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, how, password)))
                    .all()
                    .get();
        }
    }

    private static Object joined(Object before, Object more) {
        return before.toString() + more;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SecureListeners[scramPort=" + scramPort + ", mutualPort=" + mutualPort + "]";
    }
}
