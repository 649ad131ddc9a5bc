package io.journeydb.evaluation.embedding;

import java.util.List;

/**
 * Sentence embeddings. The paper's Similarity takes all-MiniLM-L6-v2; another model gives other values, so reports name it. Safe for use by
 * several threads.
 */
public interface TextEmbedder {

    /** The model, as reports name it. */
    String name();

    /**
     * A vector for each text, in their order, all of the same length.
     *
     * @param texts none of them blank
     * @throws TextEmbedderUnavailableException if the model cannot be used here; it never can be in this process
     */
    List<float[]> embed(List<String> texts);
}
