package io.journeydb.cli.setup;

import io.journeydb.cli.connection.KafkaConnection;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.kafka.Topic;
import io.journeydb.media.store.ObjectStoreException;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.S3Config;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates what is missing and leaves what is there as it is, so that it may run before every start. */
@Command(
        name = "setup",
        description = {
            "Creates the topics and the bucket that are missing, on servers of one's own.",
            "The key pair comes from the environment: JOURNEYDB_S3_ACCESS_KEY and JOURNEYDB_S3_SECRET_KEY."
        },
        mixinStandardHelpOptions = true)
public final class SetupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", required = true, description = "Kafka bootstrap servers.")
    private String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "Further settings of Kafka's client as properties, such as those of its security.")
    private Path kafkaConfig;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "1",
            description = "Replicas of a new topic (default: ${DEFAULT-VALUE}).")
    private short replicas;

    @Option(
            names = "--s3",
            paramLabel = "URL",
            description = "Endpoint of the S3 store; without it no bucket is created.")
    private URI s3;

    @Option(
            names = "--region",
            paramLabel = "NAME",
            defaultValue = "us-east-1",
            description = "Region of the store (default: ${DEFAULT-VALUE}).")
    private String region;

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            defaultValue = "journeydb",
            description = "The bucket (default: ${DEFAULT-VALUE}).")
    private String bucket;

    @Option(
            names = "--s3-ca-file",
            paramLabel = "FILE",
            description = "PEM file of the authorities that the store is trusted for.")
    private Path authorities;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Topic> created = new MissingTopics(KafkaConnection.to(kafka, kafkaConfig), replicas).create();
        out.printf("%d of %d topics created, the others were there.%n", created.size(), Topic.values().length);
        if (s3 != null) {
            out.printf(createBucket() ? "Bucket %s created.%n" : "Bucket %s was there.%n", bucket);
        }
        out.flush();
        return 0;
    }

    private boolean createBucket() {
        S3Config config = config();
        try (S3Client client = S3Client.of(authorities == null ? config : config.withAuthorities(authorities))) {
            return client.createBucket();
        } catch (ObjectStoreException | IllegalArgumentException e) {
            throw new Failure("cannot create the bucket: " + e.getMessage(), e);
        }
    }

    private S3Config config() {
        try {
            return new S3Config(
                    s3,
                    region,
                    bucket,
                    System.getenv("JOURNEYDB_S3_ACCESS_KEY"),
                    System.getenv("JOURNEYDB_S3_SECRET_KEY"));
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage(), e);
        }
    }
}
