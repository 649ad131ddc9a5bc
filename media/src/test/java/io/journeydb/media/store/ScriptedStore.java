package io.journeydb.media.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An HTTP server that gives the answers it was told to, the last one again and again: for faults that no real store
 * produces on demand. That requests are understood is shown by the real ones.
 */
final class ScriptedStore implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Answer> script;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();

    private ScriptedStore(HttpServer server, List<Answer> script) {
        this.server = server;
        this.script = new ConcurrentLinkedQueue<>(script);
    }

    static ScriptedStore answering(Answer... answers) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var store = new ScriptedStore(server, List.of(answers));
        server.createContext("/", store::handle);
        server.setExecutor(store.threads);
        server.start();
        return store;
    }

    static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Answer error(int status, String code) {
        byte[] body =
                ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    /** Announces more bytes than it sends, then hangs up. */
    static Answer half(int announced) {
        return exchange -> {
            exchange.sendResponseHeaders(200, announced);
            exchange.getResponseBody().write(new byte[announced / 2]);
            exchange.getResponseBody().flush();
            throw new IOException("hanging up");
        };
    }

    /** Takes the request and answers nothing until it is closed. */
    static Answer silence() {
        return exchange -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        };
    }

    S3Config config(S3Timeouts timeouts) {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new S3Config(endpoint, "us-east-1", "journeydb", "access", "secret", 4, timeouts);
    }

    S3Config config() {
        return config(S3Timeouts.DEFAULT);
    }

    static S3Timeouts impatient() {
        return new S3Timeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300));
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            Answer next = script.size() > 1 ? script.remove() : script.element();
            next.give(exchange);
        }
    }

    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }
}
