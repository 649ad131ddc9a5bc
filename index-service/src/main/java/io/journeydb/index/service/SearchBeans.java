package io.journeydb.index.service;

import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.search.QuerySearch;
import io.journeydb.index.search.SampleIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes what searches beside the index itself. */
@ApplicationScoped
class SearchBeans {

    @Produces
    @Singleton
    QuerySearch queries(SampleIndex index, PromptEmbedder embedder, IndexConfig config) {
        boolean embeddings = config.features().promptEmbeddings();
        return new QuerySearch(index, embeddings ? Optional.of(embedder) : Optional.empty());
    }
}
