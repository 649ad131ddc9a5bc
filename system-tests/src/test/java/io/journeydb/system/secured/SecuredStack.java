package io.journeydb.system.secured;

import io.journeydb.cli.system.Readiness;
import io.journeydb.cli.system.Service;
import io.journeydb.cli.system.ServiceProcess;
import io.journeydb.local.Endpoints;
import io.journeydb.local.LocalStack;
import io.journeydb.local.LocalStackOptions;
import io.journeydb.local.TlsOptions;
import io.journeydb.local.child.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** Kafka, PostgreSQL and the S3 store with encrypted listeners, and services that are told of these alone. */
final class SecuredStack implements AutoCloseable {

    private final Path home = Path.of(System.getProperty("journeydb.home"));
    private final Path folder;
    private final Certificates certificates;
    private final TlsOptions tls;
    private final LocalStack stack;
    private final List<ServiceProcess> services = new ArrayList<>();

    SecuredStack() {
        try {
            Path target = Files.createDirectories(home.resolve("system-tests/target"));
            folder = Files.createTempDirectory(target, "secured-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        certificates = new Certificates(folder);
        certificates.issue("server");
        tls = new TlsOptions(
                folder,
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                UUID.randomUUID().toString());
        stack = LocalStack.start(LocalStackOptions.in(folder).withFreePorts().withTls(tls));
    }

    /** Where the plain listeners are, for whoever looks on. */
    Endpoints plain() {
        return stack.endpoints();
    }

    Certificates certificates() {
        return certificates;
    }

    /** What nobody may see in a log. */
    List<String> secrets() {
        return List.of(tls.kafkaPassword(), plain().jdbcPassword(), plain().s3SecretKey());
    }

    /** Kafka by SASL_SSL with a password. */
    Map<String, String> kafkaByPassword(String password) {
        return Map.of(
                "kafka.bootstrap.servers",
                "127.0.0.1:" + tls.kafkaScramPort(),
                "kafka.security.protocol",
                "SASL_SSL",
                "kafka.sasl.mechanism",
                "SCRAM-SHA-512",
                "kafka.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + TlsOptions.KAFKA_USER
                        + "\" password=\"" + password + "\";",
                "kafka.ssl.truststore.type",
                "PEM",
                "kafka.ssl.truststore.location",
                certificates.authority().toString());
    }

    /** The same with the right one. */
    Map<String, String> kafkaByPassword() {
        return kafkaByPassword(tls.kafkaPassword());
    }

    /** Changes at the broker what {@link #kafkaByPassword} has to give; connections that there are live on. */
    void changeKafkaPassword(String password) throws ExecutionException, InterruptedException {
        ScramCredentialInfo strength = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", plain().kafkaBootstrapServers()))) {
            admin.alterUserScramCredentials(
                            List.of(new UserScramCredentialUpsertion(TlsOptions.KAFKA_USER, strength, password)))
                    .all()
                    .get();
        }
    }

    /** Kafka by SSL with a certificate of the client's own. */
    Map<String, String> kafkaByCertificate(String client) {
        return Map.of(
                "kafka.bootstrap.servers",
                "127.0.0.1:" + tls.kafkaMutualPort(),
                "kafka.security.protocol",
                "SSL",
                "kafka.ssl.truststore.type",
                "PEM",
                "kafka.ssl.truststore.location",
                certificates.authority().toString(),
                "kafka.ssl.keystore.type",
                "PEM",
                "kafka.ssl.keystore.location",
                certificates.issue(client).toString());
    }

    /** The S3 store by https, and PostgreSQL by TLS with its host verified. */
    Map<String, String> stores() {
        Map<String, String> settings = new HashMap<>(plain().asProperties());
        settings.put("journeydb.s3.endpoint", "https://127.0.0.1:" + tls.s3Port());
        settings.put("journeydb.s3.ca-file", certificates.authority().toString());
        settings.put(
                "quarkus.datasource.jdbc.url",
                plain().jdbcUrl() + "?sslmode=verify-full&sslrootcert=" + certificates.authority());
        return settings;
    }

    /** Starts a service with the stores' settings, changed by others, in a folder of its own. */
    ServiceProcess start(Service service, Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(stores());
        settings.putAll(changes);
        Path data = folder.resolve("services").resolve(service.id() + "-" + services.size());
        ServiceProcess process = new ServiceProcess(service, home, data, 0, settings);
        services.add(process);
        process.start();
        return process;
    }

    void awaitReady(Service service, ServiceProcess process) {
        new Readiness().await(service, process);
    }

    @Override
    public void close() {
        services.parallelStream().forEach(ServiceProcess::stop);
        stack.close();
    }
}
