package io.journeydb.local.minio;

import io.journeydb.local.child.Arguments;
import io.journeydb.local.child.ChildProcess;
import io.journeydb.local.child.SecretVariable;
import java.nio.file.Path;
import java.util.Map;

/**
 * The process that looks after a local MinIO: {@code --data DIR --port N --bucket NAME}. The keys come from the environment
 * ({@code JOURNEYDB_S3_ACCESS_KEY}, {@code JOURNEYDB_S3_SECRET_KEY}): unlike a command line, only the same user can read it.
 */
public final class MinioMain {

    private MinioMain() {}

    /** Runs until standard input ends or SIGTERM comes. */
    public static void main(String[] args) {
        Arguments arguments = Arguments.parse(args);
        Path data = arguments.path("data");
        MinioBinary binary = new MinioBinary(System.getenv(), Path.of(System.getProperty("user.home")));
        Map<String, String> keys = Map.of(
                "MINIO_ROOT_USER", SecretVariable.required("JOURNEYDB_S3_ACCESS_KEY"),
                "MINIO_ROOT_PASSWORD", SecretVariable.required("JOURNEYDB_S3_SECRET_KEY"));
        ChildProcess.run(
                data,
                new MinioServer(binary, data.resolve("drive"), arguments.port("port"), arguments.text("bucket"), keys));
    }
}
