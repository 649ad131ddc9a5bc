package io.journeydb.annotate.annotator.chat;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.journeydb.annotate.annotator.chat.Answer.BadRequest;
import io.journeydb.annotate.annotator.chat.Answer.NoReply;
import io.journeydb.annotate.annotator.chat.Answer.Unreachable;
import io.journeydb.endpoint.ModelEndpoint;
import io.journeydb.endpoint.Outcome;
import io.journeydb.endpoint.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Our way to the endpoint for the library, whose own has no bounds, follows redirects, and drops Retry-After. Thread safe. */
final class ModelHttpClient implements HttpClient {

    private static final int OK = 200;

    private final ModelEndpoint endpoint;

    ModelHttpClient(ModelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** @throws CallFailedException with everything but a reply */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return switch (endpoint.post(request.url(), request.body().getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Replied(byte[] body) ->
                SuccessfulHttpResponse.builder()
                        .statusCode(OK)
                        .headers(Map.of())
                        .body(new String(body, StandardCharsets.UTF_8))
                        .build();
            case Outcome.TooLong(int mostBytes) ->
                throw new CallFailedException(new NoReply("The reply is longer than " + mostBytes + " bytes.", null));
            case Outcome.Refused(int status) -> throw new CallFailedException(new BadRequest(status));
            case Outcome.Away(Trouble trouble, Optional<Duration> retryAfter) ->
                throw new CallFailedException(new Unreachable(trouble, retryAfter));
        };
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("replies are not streamed");
    }
}
