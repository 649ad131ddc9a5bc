package io.journeydb.index.service;

import io.journeydb.endpoint.ApiKey;
import io.journeydb.index.model.ModelSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The vision-language model that answers the four tasks; without one, neighbours vote: {@code journeydb.index.model.*}. */
@ConfigMapping(prefix = "journeydb.index.model")
interface ModelConfig {

    /** What {@code /chat/completions} follows, such as {@code https://api.openai.com/v1}. Unset, no model is asked. */
    Optional<URI> baseUrl();

    /** Sent as a bearer token; best given as the environment variable JOURNEYDB_INDEX_MODEL_API_KEY. */
    Optional<String> apiKey();

    /** The model's name at the endpoint; it must take pictures. Required where there is a base URL. */
    Optional<String> name();

    /** How much chance decides; not sent if empty. */
    Optional<Double> temperature();

    /** The longest reply in tokens, sent as {@code max_tokens}; not sent if empty. */
    Optional<Integer> maxTokens();

    /** The longest wait for a whole reply. */
    @WithDefault("30s")
    Duration timeout();

    /** Replies that are judged before neighbours vote instead. */
    @WithDefault("3")
    int attempts();

    /** Calls of this process at the same time; who comes when all are under way is answered by neighbours. */
    @WithDefault("4")
    int atOnce();

    /** Further headers of every request. */
    Map<String, String> headers();

    /**
     * All of them, checked; empty where there is no model.
     *
     * @throws IllegalArgumentException naming the key that is missing or wrong
     */
    default Optional<ModelSettings> settings() {
        return baseUrl()
                .map(url -> new ModelSettings(
                        url,
                        apiKey().filter(key -> !key.isBlank()).map(ApiKey::new),
                        name().orElseThrow(() -> new IllegalArgumentException(
                                "journeydb.index.model.name is required where journeydb.index.model.base-url is set")),
                        temperature(),
                        maxTokens(),
                        timeout(),
                        attempts(),
                        atOnce(),
                        headers()));
    }
}
