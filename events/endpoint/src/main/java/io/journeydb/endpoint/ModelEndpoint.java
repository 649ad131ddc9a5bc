package io.journeydb.endpoint;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A model's endpoint by plain HTTP. Bounded in bytes, and in time from the first byte sent to the last received; no redirects,
 * since the key would go along; logs nothing. Thread safe.
 */
public final class ModelEndpoint {

    private final HttpRequest.Builder request;
    private final Duration timeout;
    private final int mostBytes;
    private final HttpClient http;

    /**
     * An endpoint; nothing is sent yet.
     *
     * @param keys what the configuration keys of the other arguments begin with, for exceptions
     * @param baseUrl where it is
     * @param apiKey sent as a bearer token
     * @param headers further ones; their values may be secret
     * @param timeout longest wait for a whole reply
     * @param mostBytes of a reply
     * @throws IllegalArgumentException if no request can be made of them; it names the keys, and quotes nothing that may be secret
     */
    public ModelEndpoint(
            String keys,
            URI baseUrl,
            Optional<ApiKey> apiKey,
            Map<String, String> headers,
            Duration timeout,
            int mostBytes) {
        this.request = request(keys, baseUrl).timeout(timeout);
        authorise(keys, request, apiKey, headers);
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        // Servers of models (uvicorn) drop the body of a request that asks for HTTP/2 without TLS.
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    private static HttpRequest.Builder request(String keys, URI baseUrl) {
        try {
            return HttpRequest.newBuilder(baseUrl).header("Content-Type", "application/json");
        } catch (IllegalArgumentException e) {
            // Without its cause, which quotes an address that may hold a password.
            throw new IllegalArgumentException(
                    keys + ".base-url is no address by http or https, or its host has a character that none may have");
        }
    }

    private static void authorise(
            String keys, HttpRequest.Builder request, Optional<ApiKey> apiKey, Map<String, String> headers) {
        try {
            headers.forEach(request::setHeader);
            apiKey.ifPresent(key -> request.setHeader("Authorization", "Bearer " + key.secret()));
        } catch (IllegalArgumentException e) {
            // Without its cause, which quotes the value.
            throw new IllegalArgumentException(keys + ".api-key or " + keys + ".headers hold what no HTTP header may");
        }
    }

    /**
     * Sends JSON there, and waits for the reply. Interrupted, it keeps the interrupt and tells of a connection that fails.
     *
     * @param address a URL below the base URL
     */
    public Outcome post(String address, byte[] body) {
        HttpRequest sent;
        try {
            sent = request.copy()
                    .uri(URI.create(address))
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
        } catch (IllegalArgumentException e) {
            // What is configured makes no request: no reply's fault.
            return away(Trouble.ACCESS);
        }
        return received(http.sendAsync(sent, info -> new BoundedBody(mostBytes)));
    }

    private Outcome received(CompletableFuture<HttpResponse<Optional<byte[]>>> call) {
        try {
            return outcome(call.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return away(Trouble.TIMEOUT);
        } catch (ExecutionException e) {
            return away(e.getCause() instanceof HttpTimeoutException ? Trouble.TIMEOUT : Trouble.CONNECTION);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away(Trouble.CONNECTION);
        } finally {
            call.cancel(true);
        }
    }

    private Outcome outcome(HttpResponse<Optional<byte[]>> response) {
        int status = response.statusCode();
        if (status >= 200 && status <= 299) {
            return response.body().<Outcome>map(Outcome.Replied::new).orElseGet(() -> new Outcome.TooLong(mostBytes));
        }
        return switch (status) {
            case 400, 413, 415, 422 -> new Outcome.Refused(status);
            default -> new Outcome.Away(Trouble.of(status), RetryAfter.of(response.headers()));
        };
    }

    private static Outcome away(Trouble trouble) {
        return new Outcome.Away(trouble, Optional.empty());
    }
}
