package io.journeydb.annotate.service;

import io.journeydb.annotate.annotator.chat.StructuredOutput;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The language model: where it is, what it is asked with and how often. Nothing of it is needed for the lexicon. */
public interface ModelConfig {

    /** What {@code /chat/completions} follows, such as {@code https://api.openai.com/v1}. */
    Optional<URI> baseUrl();

    /** Sent as a bearer token; best given as the environment variable JOURNEYDB_ANNOTATE_MODEL_API_KEY. */
    Optional<String> apiKey();

    /** The model's name at the endpoint. */
    Optional<String> name();

    /** How much chance decides; not sent if empty. */
    Optional<Double> temperature();

    /** The longest reply in tokens, sent as {@code max_tokens}; not sent if empty. */
    Optional<Integer> maxTokens();

    /** The same, sent as {@code max_completion_tokens}, which some models want instead. */
    Optional<Integer> maxCompletionTokens();

    /** The longest wait for a whole reply. */
    @WithDefault("60s")
    Duration timeout();

    /** The template: a number for one of the service's own, or the path of a file. */
    @WithDefault("1")
    String template();

    /** Whether replies are held to a JSON schema: {@code auto}, {@code schema} or {@code none}. */
    @WithDefault("auto")
    StructuredOutput structuredOutput();

    /** Replies that are judged before a prompt is given up. */
    @WithDefault("3")
    int attempts();

    /** Whether the offline annotator stands in for a prompt that was given up; else its samples are rejected (E_MODEL). */
    @WithDefault("true")
    boolean fallback();

    /** Most requests of this process in a minute; 0 for no limit. */
    @WithDefault("0")
    int requestsPerMinute();

    /** Further headers of every request. */
    Map<String, String> headers();

    /** Further query parameters of every request, such as the {@code api-version} of Azure. */
    Map<String, String> query();

    /** When the model is left alone. */
    Circuit circuit();

    /** When the model is left alone. */
    interface Circuit {

        /** Calls without an answer in a row until it is. */
        @WithDefault("5")
        int failures();

        /** The first wait; doubled after each failure. */
        @WithDefault("1s")
        Duration first();

        /**
         * The longest wait, give or take a quarter by chance. A model may ask for a longer one, up to an hour; and a prompt that alone
         * goes unanswered waits up to as long again.
         */
        @WithDefault("1m")
        Duration longest();
    }
}
