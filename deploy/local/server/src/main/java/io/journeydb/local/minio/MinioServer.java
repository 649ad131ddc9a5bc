package io.journeydb.local.minio;

import io.journeydb.local.child.LocalServer;
import io.journeydb.local.child.Ready;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One MinIO on 127.0.0.1 over one folder, without its console. */
final class MinioServer implements LocalServer {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final MinioBinary binary;
    private final Path drive;
    private final int port;
    private final String bucket;
    private final Map<String, String> keys;
    private volatile Process process;

    /**
     * @param drive the folder of the objects
     * @param keys {@code MINIO_ROOT_USER} and {@code MINIO_ROOT_PASSWORD}
     */
    MinioServer(MinioBinary binary, Path drive, int port, String bucket, Map<String, String> keys) {
        this.binary = binary;
        this.drive = drive;
        this.port = port;
        this.bucket = bucket;
        this.keys = Map.copyOf(keys);
    }

    @Override
    public Ready start() throws IOException, InterruptedException {
        // A folder of a single drive is a bucket.
        Files.createDirectories(drive.resolve(bucket));
        List<String> line = List.of(
                binary.find().toString(), "server", "--quiet", "--address", "127.0.0.1:" + port, drive.toString());
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("/dev/stderr")))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(keys);
        builder.environment().put("MINIO_BROWSER", "off");
        builder.environment().put("MINIO_UPDATE", "off");
        // It walks over all objects every minute, for usage figures, expiry and repair: nothing that is used here.
        builder.environment().put("MINIO_SCANNER_SPEED", "slowest");
        process = builder.start();
        awaitReady();
        return Ready.alone();
    }

    @Override
    public void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/minio/health/ready"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            // The parent gives up on this process, not this loop on the server.
            while (!answers(http, ready)) {
                if (process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException("MinIO ended with exit code " + process.exitValue());
                }
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }
}
