package io.journeydb.local;

import io.journeydb.local.child.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A way to a component that can be made slow, be cut in the middle of what passes, or lose the answers: what no server shows that is
 * killed or frozen. It is Toxiproxy in a container, and there is one only when the components are containers too. For one thread at
 * a time.
 */
public final class Wire implements AutoCloseable {

    private static final ServerName NAME = new ServerName("toxiproxy", "Toxiproxy", "start again, on another port");
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(10);
    private static final String PROXY =
            "{\"name\":\"wire\",\"listen\":\"127.0.0.1:%d\",\"upstream\":\"127.0.0.1:%d\",\"enabled\":true}";
    private static final String TOXIC = "{\"type\":\"%s\",\"stream\":\"%s\",\"attributes\":{\"%s\":%d}}";

    private final ServerProcess process;
    private final int port;
    private final TemporaryFolder folder;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build();

    private Wire(ServerProcess process, int port, TemporaryFolder folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    /** Whether there can be one: whether components run in containers. */
    public static boolean isAvailable() {
        return ContainerCommands.areAskedFor();
    }

    /**
     * A way to a port of 127.0.0.1, which does nothing yet but pass on.
     *
     * @throws LocalStackException when Toxiproxy can't be started; with the last lines of its log
     */
    public static Wire to(int upstream) {
        ProjectHome home = ProjectHome.find();
        Path folder = home.newStackFolder();
        TemporaryFolder data = new TemporaryFolder(folder.resolve("data"));
        int control = FreePorts.next();
        ServerCommand command = ContainerCommands.toxiproxy(home, data.folder(), control);
        Path log = folder.resolve("logs").resolve(NAME.id() + ".log");
        Wire wire = new Wire(new ServerProcess(NAME, control, command, log), FreePorts.next(), data);
        try {
            wire.open(upstream);
            return wire;
        } catch (RuntimeException e) {
            throw wire.closedAfter(e);
        }
    }

    /** The port of 127.0.0.1 where the way begins. */
    public int port() {
        return port;
    }

    /** No more than so many kilobytes a second pass, in either direction and on each connection. */
    public void slow(int kilobytesPerSecond) {
        add("bandwidth", "upstream", "rate", kilobytesPerSecond);
        add("bandwidth", "downstream", "rate", kilobytesPerSecond);
    }

    /** A connection breaks once so many bytes of requests have passed on it. */
    public void cut(int bytes) {
        add("limit_data", "upstream", "bytes", bytes);
    }

    /** Requests pass; their answers don't, and the connection breaks after this time. */
    public void loseAnswers(Duration after) {
        add("timeout", "downstream", "timeout", Math.toIntExact(after.toMillis()));
    }

    /** Whole again. */
    public void mend() {
        post("/reset", "");
    }

    @Override
    public void close() {
        client.close();
        process.stop();
        // Not where that failed: the process may be there yet, and write.
        folder.delete();
    }

    /** The failure, with that of closing if there is one. */
    private RuntimeException closedAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private void open(int upstream) {
        process.start();
        post("/proxies", PROXY.formatted(port, upstream));
    }

    private void add(String type, String stream, String attribute, int value) {
        post("/proxies/wire/toxics", TOXIC.formatted(type, stream, attribute, value));
    }

    private void post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + process.port() + path))
                .timeout(ANSWER_PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new LocalStackException("Toxiproxy refuses " + path + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while Toxiproxy was asked", e);
        }
    }
}
