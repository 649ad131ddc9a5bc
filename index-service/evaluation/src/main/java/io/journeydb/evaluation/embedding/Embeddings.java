package io.journeydb.evaluation.embedding;

import java.util.Objects;

/** Where Similarity gets its vectors from, or why it gets none. */
public sealed interface Embeddings {

    /** From a model. */
    record Of(TextEmbedder embedder) implements Embeddings {
        public Of {
            Objects.requireNonNull(embedder, "embedder");
        }
    }

    /** From nowhere. @param reason completes the sentence "not computed: …" */
    record None(String reason) implements Embeddings {
        public None {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
