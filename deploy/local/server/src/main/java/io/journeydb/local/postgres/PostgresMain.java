package io.journeydb.local.postgres;

import io.journeydb.local.child.Arguments;
import io.journeydb.local.child.ChildProcess;
import io.journeydb.local.child.SecretVariable;
import java.nio.file.Path;

/**
 * The process that looks after the local PostgreSQL: {@code --data DIR --port N --binaries DIR}, and the password of the role
 * {@code journeydb} in the environment variable {@code JOURNEYDB_POSTGRES_PASSWORD}.
 */
public final class PostgresMain {

    private PostgresMain() {}

    /** Runs until standard input ends or SIGTERM comes. */
    public static void main(String[] args) {
        Arguments arguments = Arguments.parse(args);
        String password = SecretVariable.required("JOURNEYDB_POSTGRES_PASSWORD");
        Path data = arguments.path("data");
        ChildProcess.run(
                data,
                new PostgresServer(arguments.path("binaries"), new Cluster(data), arguments.port("port"), password));
    }
}
