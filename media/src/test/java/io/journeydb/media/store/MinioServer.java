package io.journeydb.media.store;

import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real MinIO server in a process of its own: loopback, a free port, random credentials, one bucket. */
final class MinioServer {

    private static final String BUCKET = "journeydb";

    private final Process process;
    private final S3Config config;

    private MinioServer(Process process, S3Config config) {
        this.process = process;
        this.config = config;
    }

    /** Where {@code MINIO_BINARY} says; else on the PATH; else where {@code go install} puts it. */
    static Optional<Path> binary() {
        String named = System.getenv("MINIO_BINARY");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String gopath = System.getenv("GOPATH");
        Path go = gopath == null ? Path.of(System.getProperty("user.home"), "go") : Path.of(gopath);
        Stream<Path> folders =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(folders, Stream.of(go.resolve("bin")))
                .map(folder -> folder.resolve("minio"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static MinioServer start(Path binary, Path folder) throws IOException {
        String address = "127.0.0.1:" + freePort();
        var config = new S3Config(
                URI.create("http://" + address),
                "us-east-1",
                BUCKET,
                "test-" + shortRandom(),
                shortRandom(),
                S3Config.DEFAULT_CONCURRENCY,
                SampleObjects.PATIENT);
        var builder = new ProcessBuilder(
                        binary.toString(),
                        "server",
                        "--quiet",
                        "--address",
                        address,
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("minio.log").toFile());
        builder.environment().put("MINIO_ROOT_USER", config.accessKey());
        builder.environment().put("MINIO_ROOT_PASSWORD", config.secretKey());
        builder.environment().put("MINIO_BROWSER", "off");
        var server = new MinioServer(builder.start(), config);
        Awaitility.await("MinIO, see " + folder.resolve("minio.log"))
                .atMost(Duration.ofSeconds(60))
                .until(server::isReady);
        server.makeBucket();
        return server;
    }

    S3Config config() {
        return config;
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("MinIO ended with exit code " + process.exitValue());
        }
        var request = HttpRequest.newBuilder(config.endpoint().resolve("/minio/health/ready"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    // The lint fears an interruption while the client closes, which in a test may fail it.
    @SuppressWarnings("try")
    private void makeBucket() {
        try (var minio = MinioClient.builder()
                .endpoint(config.endpoint().toString())
                .credentials(config.accessKey(), config.secretKey())
                .region(config.region())
                .build()) {
            minio.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
        } catch (Exception e) { // MinIO's client declares eight types of them without a common parent.
            throw new IllegalStateException("the bucket could not be made", e);
        }
    }

    private static String shortRandom() {
        return UUID.randomUUID().toString().substring(0, 12);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
