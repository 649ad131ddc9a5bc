package io.journeydb.index.search;

import io.journeydb.index.feature.text.EmbeddingException;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.query.SearchQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** How a query is ranked: embeds it where its meaning is asked for. Safe for use by several threads. */
public final class QueryRanking {

    private final Optional<PromptEmbedder> embedder;

    /** An embedding is a processor's work: more at once than there are processors would slow each other, and take memory. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** @param embedder of the index's prompts; empty where embeddings are switched off */
    public QueryRanking(Optional<PromptEmbedder> embedder) {
        this.embedder = Objects.requireNonNull(embedder, "embedder");
    }

    /**
     * The ranking of a query in a mode.
     *
     * @throws EmbeddingsOffException if the mode needs embeddings and there are none
     */
    public Ranking of(Mode mode, SearchQuery query) {
        return switch (mode) {
            case TEXT -> new Ranking.Text(query);
            case SEMANTIC -> new Ranking.Semantic(query, embed(query));
            case HYBRID -> new Ranking.Hybrid(query, embed(query));
        };
    }

    private QueryVector embed(SearchQuery query) {
        PromptEmbedder model = embedder.orElseThrow(() -> new EmbeddingsOffException(
                "Embeddings of prompts are switched off (journeydb.index.features.prompt-embeddings): mode=text works",
                null));
        places.acquireUninterruptibly();
        try {
            return QueryVector.of(model.embed(List.of(query.meaning())).getFirst());
        } catch (EmbeddingException e) {
            throw new EmbeddingsOffException("This machine cannot embed the query: mode=text works", e);
        } finally {
            places.release();
        }
    }
}
