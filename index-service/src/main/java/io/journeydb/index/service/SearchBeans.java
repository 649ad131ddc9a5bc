package io.journeydb.index.service;

import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.search.QueryRanking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what searches beside the index itself. */
@ApplicationScoped
class SearchBeans {

    @Produces
    @Singleton
    QueryRanking rankings(
            Instance<PromptEmbedder> embedder,
            @ConfigProperty(name = "journeydb.index.features.prompt-embeddings", defaultValue = "true")
                    boolean embeddings) {
        return new QueryRanking(embeddings ? embedder.stream().findFirst() : Optional.empty());
    }
}
