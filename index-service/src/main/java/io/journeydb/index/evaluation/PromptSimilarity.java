package io.journeydb.index.evaluation;

import io.journeydb.evaluation.embedding.TextEmbedder;
import io.journeydb.evaluation.embedding.TextEmbedderUnavailableException;
import io.journeydb.index.feature.text.EmbeddingException;
import io.journeydb.index.feature.text.PromptEmbedder;
import java.util.List;

/** Similarity by the model that embeds prompts here. Thread safe. */
public final class PromptSimilarity implements TextEmbedder {

    private final PromptEmbedder embedder;

    public PromptSimilarity(PromptEmbedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public String name() {
        return embedder.name();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        try {
            return embedder.embed(texts);
        } catch (EmbeddingException e) {
            throw new TextEmbedderUnavailableException(e.getMessage(), e);
        }
    }
}
