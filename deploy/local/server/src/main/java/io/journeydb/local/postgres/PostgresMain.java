package io.journeydb.local.postgres;

import io.journeydb.local.child.Arguments;
import io.journeydb.local.child.ChildProcess;
import io.journeydb.local.child.SecretVariable;
import io.journeydb.local.child.TlsFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process that looks after the local PostgreSQL: {@code --data DIR --port N --binaries DIR}, with {@code --tls DIR} to offer
 * TLS, and the password of the role
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
                new PostgresServer(
                        arguments.path("binaries"),
                        new Cluster(data),
                        new Listening(arguments.port("port"), tls(arguments)),
                        password));
    }

    private static Optional<TlsFiles> tls(Arguments arguments) {
        return arguments.has("tls") ? Optional.of(new TlsFiles(arguments.path("tls"))) : Optional.empty();
    }
}
