package io.journeydb.cli.system;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.files.LogFile;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Waits until services say that they are ready. */
public final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    /**
     * Returns when the service is ready.
     *
     * @throws Failure if it ends, or is not ready in time; with the last lines of its log
     */
    public void await(Service service, ServiceProcess process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(process)) {
            if (!process.isRunning()) {
                throw failure("the " + service.id() + " service ended while it started", process.logFile());
            }
            if (System.nanoTime() > deadline) {
                throw failure(
                        "the " + service.id() + " service is not ready after " + PATIENCE.toSeconds() + " s",
                        process.logFile());
            }
            pause();
        }
    }

    boolean isReady(ServiceProcess process) {
        HttpRequest request = HttpRequest.newBuilder(process.base().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static Failure failure(String what, Path logFile) {
        return new Failure(what + ". " + new LogFile(logFile).lastWords());
    }
}
