package io.journeydb.local.kafka;

import io.journeydb.local.child.Arguments;
import io.journeydb.local.child.ChildProcess;
import io.journeydb.local.child.SecretVariable;
import io.journeydb.local.child.TlsFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process of the local Kafka: {@code --data DIR --port N}; for encrypted listeners as well {@code --tls DIR --scram-port N
 * --mutual-port N --user NAME}, and the user's password in the environment variable {@code JOURNEYDB_KAFKA_PASSWORD}.
 */
public final class KafkaMain {

    private KafkaMain() {}

    /** Runs until standard input ends or SIGTERM comes. */
    public static void main(String[] args) {
        Arguments arguments = Arguments.parse(args);
        Path data = arguments.path("data");
        ChildProcess.run(data, new KafkaNode(data, arguments.port("port"), secure(arguments)));
    }

    private static Optional<SecureListeners> secure(Arguments arguments) {
        if (!arguments.has("tls")) {
            return Optional.empty();
        }
        return Optional.of(new SecureListeners(
                new TlsFiles(arguments.path("tls")),
                arguments.port("scram-port"),
                arguments.port("mutual-port"),
                arguments.text("user"),
                SecretVariable.required("JOURNEYDB_KAFKA_PASSWORD")));
    }
}
