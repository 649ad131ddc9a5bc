package io.journeydb.annotate.service;

import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.LateAnnotator;
import io.journeydb.annotate.annotator.chat.AskingSettings;
import io.journeydb.annotate.annotator.chat.ChatModelAnnotator;
import io.journeydb.annotate.annotator.chat.EndpointSettings;
import io.journeydb.annotate.annotator.chat.PromptTemplate;
import io.journeydb.annotate.annotator.lexicon.LexiconAnnotator;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.telemetry.ModelTelemetry;
import io.journeydb.endpoint.ApiKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The annotator that is configured. Of a model nothing is loaded unless one is. */
@Singleton
final class Annotators {

    /** The annotator unless a test brings another. */
    @Singleton
    @DefaultBean
    Annotator annotator(AnnotateConfig config, LexiconReading styles, MeterRegistry registry) {
        Annotator lexicon =
                new LateAnnotator(LexiconAnnotator.identityOfAll(), () -> LexiconAnnotator.using(styles.get()));
        return switch (config.annotator()) {
            case LEXICON -> lexicon;
            case CHAT -> chat(config.model(), lexicon, registry);
        };
    }

    private static Annotator chat(ModelConfig model, Annotator lexicon, MeterRegistry registry) {
        return ChatModelAnnotator.of(
                endpoint(model),
                Setting.of("journeydb.annotate.model.template", () -> PromptTemplate.load(model.template())),
                asking(model),
                model.fallback() ? Optional.of(lexicon) : Optional.empty(),
                new ModelTelemetry(registry));
    }

    private static AskingSettings asking(ModelConfig model) {
        Backoff backoff = Setting.of(
                "journeydb.annotate.model.circuit.first and .longest",
                () -> new Backoff(model.circuit().first(), model.circuit().longest()));
        return Setting.of(
                "journeydb.annotate.model.attempts, .requests-per-minute and .circuit.failures",
                () -> new AskingSettings(
                        model.attempts(),
                        model.requestsPerMinute(),
                        model.circuit().failures(),
                        backoff));
    }

    private static EndpointSettings endpoint(ModelConfig model) {
        return new EndpointSettings(
                model.baseUrl().orElseThrow(() -> missing("base-url")),
                model.apiKey().filter(key -> !key.isBlank()).map(ApiKey::new),
                model.name().orElseThrow(() -> missing("name")),
                model.temperature(),
                model.maxTokens(),
                model.maxCompletionTokens(),
                model.timeout(),
                model.structuredOutput(),
                model.headers(),
                model.query());
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(
                "journeydb.annotate.model." + key + " is needed when journeydb.annotate.annotator is chat");
    }
}
