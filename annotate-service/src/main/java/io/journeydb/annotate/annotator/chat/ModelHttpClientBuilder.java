package io.journeydb.annotate.annotator.chat;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import io.journeydb.endpoint.ModelEndpoint;
import java.time.Duration;

/** Gives the library a {@link ModelHttpClient}; the endpoint's one timeout bounds the connection and the reply. */
final class ModelHttpClientBuilder implements HttpClientBuilder {

    private final ModelEndpoint endpoint;
    private final Duration timeout;

    ModelHttpClientBuilder(ModelEndpoint endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeout = timeout;
    }

    @Override
    public Duration connectTimeout() {
        return timeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration ignored) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return timeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration ignored) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new ModelHttpClient(endpoint);
    }
}
