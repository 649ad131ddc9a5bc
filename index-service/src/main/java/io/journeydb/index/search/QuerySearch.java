package io.journeydb.index.search;

import io.journeydb.index.feature.text.EmbeddingException;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.query.SearchQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Searches for what a query says, or for what it means: then it embeds the query. Safe for use by several threads. */
public final class QuerySearch {

    private final SampleIndex index;
    private final Optional<PromptEmbedder> embedder;

    /**
     * A search by meaning is a processor's work from the embedding to the last highlight. No more are under way than there are
     * processors, and of those that wait the oldest is next: all at once would share the processors, and each end about when the
     * last one does.
     */
    private final Semaphore places;

    /** @param embedder of the index's prompts; empty where embeddings are switched off */
    public QuerySearch(SampleIndex index, Optional<PromptEmbedder> embedder) {
        this(index, embedder, Runtime.getRuntime().availableProcessors());
    }

    QuerySearch(SampleIndex index, Optional<PromptEmbedder> embedder, int processors) {
        this.places = new Semaphore(processors, true);
        this.index = Objects.requireNonNull(index, "index");
        this.embedder = Objects.requireNonNull(embedder, "embedder");
    }

    /**
     * A page of what a query finds.
     *
     * @param request of a ranking: filters, size, page
     * @throws EmbeddingsOffException if the mode needs embeddings and there are none
     */
    public SearchPage search(Mode mode, SearchQuery query, Function<Ranking, SearchRequest> request) {
        return switch (mode) {
            case TEXT -> index.search(request.apply(new Ranking.Text(query)));
            case SEMANTIC -> inTurn(query, vector -> request.apply(new Ranking.Semantic(query, vector)));
            case HYBRID -> inTurn(query, vector -> request.apply(new Ranking.Hybrid(query, vector)));
        };
    }

    private SearchPage inTurn(SearchQuery query, Function<QueryVector, SearchRequest> request) {
        PromptEmbedder model = embedder.orElseThrow(() -> new EmbeddingsOffException(
                "Embeddings of prompts are switched off (journeydb.index.features.prompt-embeddings): mode=text works",
                null));
        places.acquireUninterruptibly();
        try {
            return index.search(request.apply(embed(model, query)));
        } finally {
            places.release();
        }
    }

    private static QueryVector embed(PromptEmbedder model, SearchQuery query) {
        try {
            return QueryVector.of(model.embed(List.of(query.meaning())).getFirst());
        } catch (EmbeddingException e) {
            throw new EmbeddingsOffException("This machine cannot embed the query: mode=text works", e);
        }
    }
}
