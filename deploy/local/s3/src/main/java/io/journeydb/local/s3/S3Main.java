package io.journeydb.local.s3;

import io.journeydb.local.child.Arguments;
import io.journeydb.local.child.ChildProcess;
import io.journeydb.local.child.SecretVariable;
import io.journeydb.local.child.TlsFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process of the local S3 store: {@code --data DIR --port N --bucket NAME}, and {@code --tls-port N --tls DIR} for https
 * as well. The keys come from the environment
 * ({@code JOURNEYDB_S3_ACCESS_KEY}, {@code JOURNEYDB_S3_SECRET_KEY}): unlike a command line, only the same user can read it.
 */
public final class S3Main {

    private S3Main() {}

    /** Runs until standard input ends or SIGTERM comes. */
    public static void main(String[] args) {
        Arguments arguments = Arguments.parse(args);
        Path data = arguments.path("data");
        ChildProcess.run(
                data,
                new S3Server(
                        data,
                        arguments.port("port"),
                        arguments.text("bucket"),
                        new S3Keys(
                                SecretVariable.required("JOURNEYDB_S3_ACCESS_KEY"),
                                SecretVariable.required("JOURNEYDB_S3_SECRET_KEY")),
                        secure(arguments)));
    }

    private static Optional<S3Server.SecureEndpoint> secure(Arguments arguments) {
        return arguments.has("tls")
                ? Optional.of(
                        new S3Server.SecureEndpoint(arguments.port("tls-port"), new TlsFiles(arguments.path("tls"))))
                : Optional.empty();
    }
}
