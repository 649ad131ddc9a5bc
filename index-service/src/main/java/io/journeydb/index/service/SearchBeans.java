package io.journeydb.index.service;

import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.search.QueryRanking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes what searches beside the index itself. */
@ApplicationScoped
class SearchBeans {

    @Produces
    @Singleton
    QueryRanking rankings(PromptEmbedder embedder, IndexConfig config) {
        boolean embeddings = config.features().promptEmbeddings();
        return new QueryRanking(embeddings ? Optional.of(embedder) : Optional.empty());
    }
}
