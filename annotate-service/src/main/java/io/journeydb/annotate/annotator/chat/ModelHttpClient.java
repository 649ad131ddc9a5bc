package io.journeydb.annotate.annotator.chat;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.journeydb.annotate.annotator.chat.Answer.BadRequest;
import io.journeydb.annotate.annotator.chat.Answer.NoReply;
import io.journeydb.annotate.annotator.chat.Answer.Trouble;
import io.journeydb.annotate.annotator.chat.Answer.Unreachable;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP as the client of the model needs it: bounded in bytes and in time from the first byte sent to the last received, no
 * redirects (the key would go along), no logging, and the header Retry-After, which the libraries' own clients drop. Thread safe.
 */
final class ModelHttpClient implements HttpClient {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final java.net.http.HttpClient client;
    private final Duration timeout;

    ModelHttpClient(Duration timeout) {
        this.timeout = timeout;
        // Servers of models (uvicorn) drop the body of a request that asks for HTTP/2 without TLS.
        this.client = java.net.http.HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<Optional<String>> response = send(request);
        int status = response.statusCode();
        if (status < 200 || status > 299) {
            throw new CallFailedException(failure(response));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(status)
                .headers(response.headers().map())
                .body(response.body()
                        .orElseThrow(() -> new CallFailedException(
                                new NoReply("The reply is longer than " + BoundedBody.MOST_BYTES + " bytes.", null))))
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("replies are not streamed");
    }

    private HttpResponse<Optional<String>> send(HttpRequest request) {
        CompletableFuture<HttpResponse<Optional<String>>> call =
                client.sendAsync(translated(request), info -> new BoundedBody());
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unreachable(Trouble.TIMEOUT);
        } catch (ExecutionException e) {
            throw unreachable(
                    e.getCause() instanceof java.net.http.HttpTimeoutException ? Trouble.TIMEOUT : Trouble.CONNECTION);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(Trouble.CONNECTION);
        } finally {
            call.cancel(true);
        }
    }

    private java.net.http.HttpRequest translated(HttpRequest request) {
        try {
            var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                    .timeout(timeout)
                    .POST(BodyPublishers.ofString(request.body()));
            request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
            return builder.build();
        } catch (IllegalArgumentException e) {
            // What is configured makes no request: that is no reply's fault, and must cost no attempt.
            throw unreachable(Trouble.ACCESS);
        }
    }

    private static Answer failure(HttpResponse<?> response) {
        int status = response.statusCode();
        return switch (status) {
            case 400, 413, 415, 422 -> new BadRequest(status);
            case TOO_MANY_REQUESTS -> new Unreachable(Trouble.RATE_LIMITED, RetryAfter.of(response.headers()));
            case REQUEST_TIMEOUT -> new Unreachable(Trouble.TIMEOUT, RetryAfter.of(response.headers()));
            default ->
                new Unreachable(
                        status >= 500 ? Trouble.SERVER_ERROR : Trouble.ACCESS, RetryAfter.of(response.headers()));
        };
    }

    private static CallFailedException unreachable(Trouble trouble) {
        return new CallFailedException(new Unreachable(trouble, Optional.empty()));
    }
}
