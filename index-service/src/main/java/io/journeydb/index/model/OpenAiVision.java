package io.journeydb.index.model;

import io.journeydb.index.model.Said.Nothing;
import io.journeydb.index.model.Said.Refused;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An OpenAI-compatible endpoint by plain HTTP: {@code POST <base>/chat/completions} with the picture inline. Bounded in bytes, and in
 * time from the first byte sent to the last received; no redirects, since the key would go along; logs nothing. Thread safe.
 */
final class OpenAiVision implements VisionModel {

    private final ChatMessages messages;
    private final ModelSettings settings;
    private final HttpRequest.Builder request;
    private final HttpClient http;

    /** @throws IllegalArgumentException if the settings make no request; it quotes neither the key nor a header */
    OpenAiVision(ModelSettings settings) {
        this.settings = settings;
        this.messages = new ChatMessages(settings);
        this.request = request(settings);
        // Servers of models (uvicorn) drop the body of a request that asks for HTTP/2 without TLS.
        this.http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    @Override
    public Said ask(String instructions, String asked, byte[] jpeg) {
        CompletableFuture<HttpResponse<Optional<byte[]>>> call =
                http.sendAsync(request(messages.write(instructions, asked, jpeg)), info -> new BoundedBody());
        try {
            return said(call.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Trouble.TIMEOUT.away(Optional.empty());
        } catch (ExecutionException e) {
            boolean late = e.getCause() instanceof java.net.http.HttpTimeoutException;
            return (late ? Trouble.TIMEOUT : Trouble.CONNECTION).away(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Trouble.CONNECTION.away(Optional.empty());
        } finally {
            call.cancel(true);
        }
    }

    private static HttpRequest.Builder request(ModelSettings settings) {
        String address = settings.baseUrl().toString().replaceAll("/+$", "") + "/chat/completions";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json");
        try {
            settings.headers().forEach(request::header);
            settings.apiKey().ifPresent(key -> request.header("Authorization", "Bearer " + key.secret()));
        } catch (IllegalArgumentException e) {
            // Without its cause, which quotes the value.
            throw new IllegalArgumentException(
                    "journeydb.index.model.api-key or journeydb.index.model.headers hold what no HTTP header may");
        }
        return request;
    }

    private HttpRequest request(byte[] body) {
        return request.copy().POST(BodyPublishers.ofByteArray(body)).build();
    }

    private Said said(HttpResponse<Optional<byte[]>> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200, 201 ->
                response.body()
                        .map(messages::read)
                        .orElseGet(() -> new Nothing("The reply is longer than " + BoundedBody.MOST_BYTES + " bytes."));
            case 400, 413, 415, 422 -> new Refused("the endpoint refuses the request with status " + status);
            default -> Trouble.of(status).away(retryAfter(response.headers()));
        };
    }

    /** What the server asks to wait (RFC 9110, 10.2.3), where it tells seconds; a date is as good as nothing. */
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("retry-after")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
