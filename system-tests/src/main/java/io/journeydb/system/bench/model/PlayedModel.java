package io.journeydb.system.bench.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A language model behind an OpenAI-compatible endpoint on this machine. It takes its time, annotates every prompt of one
 * plain phrase rightly, and remembers who asked for what. It can be told to fall silent after some answers. Thread safe.
 */
public final class PlayedModel implements AutoCloseable {

    /** The header by which replicas say who they are. */
    static final String REPLICA = "replica";

    private static final int OK = 200;
    private static final int BACKLOG = 256;

    private final ObjectMapper json = new ObjectMapper();
    private final ConcurrentLinkedQueue<ModelCall> calls = new ConcurrentLinkedQueue<>();
    private final Set<ModelCall> inFlight = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();
    private final CountDownLatch speaking = new CountDownLatch(1);
    private final int silentAfter;
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration latency;
    private final HttpServer server;

    /**
     * One call of the model.
     *
     * @param replica who asked
     * @param prompt for what
     * @param nanoTime when it came, by {@link System#nanoTime()}
     */
    public record ModelCall(String replica, String prompt, long nanoTime) {}

    /** Starts it on a free port of 127.0.0.1. */
    public PlayedModel(Duration latency) {
        this(latency, Integer.MAX_VALUE);
    }

    /** Starts one that gives so many answers and no more until it is told to {@link #speakOn()}. */
    public PlayedModel(Duration latency, int silentAfter) {
        this.latency = latency;
        this.silentAfter = silentAfter;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        } catch (IOException e) {
            throw new Failure("the played model finds no port: " + e.getMessage(), e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** What the service is to be told. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** All calls so far, as they came. */
    public List<ModelCall> calls() {
        return List.copyOf(calls);
    }

    /** Calls of one replica that came and are not answered. */
    public long inFlight(int replica) {
        String name = Integer.toString(replica);
        return inFlight.stream().filter(call -> call.replica().equals(name)).count();
    }

    /** Answers what waits, and all that comes. */
    public void speakOn() {
        speaking.countDown();
    }

    /** Most of them at one time. */
    public int mostInFlight() {
        return mostInFlight.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String prompt = prompt(exchange);
        ModelCall call = new ModelCall(exchange.getRequestHeaders().getFirst(REPLICA), prompt, System.nanoTime());
        inFlight.add(call);
        mostInFlight.accumulateAndGet(inFlight.size(), Math::max);
        calls.add(call);
        try (exchange) {
            Thread.sleep(latency);
            if (answers.incrementAndGet() > silentAfter) {
                speaking.await();
            }
            byte[] reply = json.writeValueAsBytes(completion(prompt));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, reply.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(reply);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            inFlight.remove(call);
        }
    }

    private String prompt(HttpExchange exchange) throws IOException {
        JsonNode request = json.readTree(exchange.getRequestBody());
        String user = request.at("/messages/1/content").textValue();
        return json.readValue(user.substring(user.indexOf('"'), user.lastIndexOf('"') + 1), String.class);
    }

    private ObjectNode completion(String prompt) throws IOException {
        ObjectNode completion = json.createObjectNode();
        completion
                .put("id", "played")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "played");
        ObjectNode choice =
                completion.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", json.writeValueAsString(annotation(prompt)));
        completion
                .putObject("usage")
                .put("prompt_tokens", 1100)
                .put("completion_tokens", 250)
                .put("total_tokens", 1350);
        return completion;
    }

    private ObjectNode annotation(String prompt) {
        ObjectNode annotation = json.createObjectNode();
        ObjectNode segments = annotation.putObject("segments");
        segments.putArray("style");
        segments.putArray("content").add(prompt);
        segments.putArray("atmosphere");
        segments.putArray("others");
        annotation.put("caption", prompt);
        annotation.putArray("styleQuestions");
        ObjectNode question = annotation.putArray("contentQuestions").addObject();
        question.put("question", "What is in the picture?").put("answer", "B");
        question.putObject("options")
                .put("A", "A moon")
                .put("B", prompt)
                .put("C", "A fire")
                .put("D", "A clock");
        question.putArray("styles");
        return annotation;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
