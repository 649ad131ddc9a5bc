package io.journeydb.cli.up;

import io.journeydb.cli.system.Service;
import io.journeydb.cli.system.SystemOptions;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options for other ports than the usual; 0 takes a free one. */
final class Ports {

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Kafka (default: ${DEFAULT-VALUE}).")
    private int kafka;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "15432",
            description = "PostgreSQL (default: ${DEFAULT-VALUE}).")
    private int postgres;

    @Option(
            names = "--s3-port",
            paramLabel = "PORT",
            defaultValue = "9000",
            description = "S3 store (default: ${DEFAULT-VALUE}).")
    private int s3;

    @Option(
            names = "--ingest-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Ingest service (default: ${DEFAULT-VALUE}).")
    private int ingest;

    @Option(
            names = "--annotate-port",
            paramLabel = "PORT",
            defaultValue = "8082",
            description = "Annotate service (default: ${DEFAULT-VALUE}).")
    private int annotate;

    @Option(
            names = "--index-port",
            paramLabel = "PORT",
            defaultValue = "8083",
            description = "Index service (default: ${DEFAULT-VALUE}).")
    private int index;

    /** Whether any of them was given. */
    boolean given(CommandSpec command) {
        return Stream.of("kafka", "postgres", "s3", "ingest", "annotate", "index")
                .anyMatch(name -> command.commandLine().getParseResult().hasMatchedOption("--" + name + "-port"));
    }

    SystemOptions options(SystemOptions usual) {
        return new SystemOptions(
                usual.stack().withPorts(kafka, postgres, s3),
                Map.of(Service.INGEST, ingest, Service.ANNOTATE, annotate, Service.INDEX, index),
                usual.settings());
    }
}
