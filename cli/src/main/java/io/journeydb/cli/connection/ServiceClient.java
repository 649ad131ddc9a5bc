package io.journeydb.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Exchanges JSON with one service; its problem details become failures in words. Safe for several threads. */
public final class ServiceClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 400;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String service;
    private final URI base;

    /**
     * @param service its name, for messages
     * @param base what paths are relative to
     * @throws Failure if no service can be there
     */
    public ServiceClient(String service, URI base) {
        if (base.getHost() == null || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
            throw new Failure("the " + service + " service cannot be at \"" + base + "\": give --" + service
                    + "-url as http://HOST:PORT");
        }
        this.service = service;
        this.base = base;
    }

    /** @throws Failure if the service does not answer, or not with success */
    public JsonNode get(String path) {
        HttpResponse<byte[]> response = send(request(path));
        if (response.statusCode() == NOT_FOUND && !hasCode(response.body())) {
            throw new Failure("the " + service + " service has nothing at " + path);
        }
        return success(response);
    }

    /** Nothing if the service says 404. */
    public Optional<JsonNode> find(String path) {
        HttpResponse<byte[]> response = send(request(path));
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(success(response));
    }

    /** @throws Failure if the service does not answer, or not with success */
    public JsonNode post(String path, JsonNode body) {
        return success(send(posting(path, body)));
    }

    /**
     * Nothing if the service says 404: what is asked about is not there yet.
     *
     * @throws Failure if the service does not answer, or in another way not with success
     */
    public Optional<JsonNode> postOnceThere(String path, JsonNode body) {
        HttpResponse<byte[]> response = send(posting(path, body));
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(success(response));
    }

    private HttpRequest.Builder posting(String path, JsonNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    /**
     * Sends bytes as they are.
     *
     * @throws Failure if the service does not answer, or not with success
     */
    public JsonNode post(String path, String mediaType, byte[] body) {
        return success(send(
                request(path).header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    /** @throws Failure if the service does not answer, or not with success */
    public JsonNode delete(String path) {
        return success(send(request(path).DELETE()));
    }

    private JsonNode success(HttpResponse<byte[]> response) {
        JsonNode body = parse(response.body());
        if (response.statusCode() >= FIRST_ERROR) {
            throw failure(response.statusCode(), body);
        }
        return body;
    }

    /**
     * The answer in another format than JSON.
     *
     * @throws Failure if the service does not answer, or not with success
     */
    public String text(String path, String mediaType) {
        HttpResponse<byte[]> response = send(request(path).setHeader("Accept", mediaType));
        if (response.statusCode() >= FIRST_ERROR) {
            success(response);
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /**
     * Writes an answer of any size to a file, as it comes.
     *
     * @throws Failure if the service does not answer, or not with success, or the file cannot be written
     */
    public void download(String path, Path file) {
        try {
            HttpResponse<Path> response = http.send(
                    request(path)
                            .setHeader("Accept", "*/*")
                            .timeout(LONG_PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofFile(file));
            if (response.statusCode() >= FIRST_ERROR) {
                throw failure(response.statusCode(), parse(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new Failure("cannot fetch " + path + " from the " + service + " service at " + base + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private Failure failure(int status, JsonNode body) {
        return new Failure(body.path("detail")
                .asText(body.path("title").asText("the " + service + " service answered " + status)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept", "application/json");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Failure(
                    "the " + service + " service does not answer at " + base + ". Is `./journeydb up` running? (" + e
                            + ")",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    /** Whether the service itself refuses: what stands before it, or an older one, has no code, and perhaps no JSON. */
    private boolean hasCode(byte[] body) {
        try {
            return json.readTree(body).hasNonNull("code");
        } catch (IOException e) {
            return false;
        }
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new Failure("the " + service + " service at " + base + " did not answer with JSON", e);
        }
    }
}
