package io.journeydb.local.kafka;

import io.journeydb.local.child.Arguments;
import io.journeydb.local.child.ChildProcess;
import java.nio.file.Path;

/** The process of the local Kafka: {@code --data DIR --port N}. */
public final class KafkaMain {

    private KafkaMain() {}

    /** Runs until standard input ends or SIGTERM comes. */
    public static void main(String[] args) {
        Arguments arguments = Arguments.parse(args);
        Path data = arguments.path("data");
        ChildProcess.run(data, new KafkaNode(data, arguments.port("port")));
    }
}
