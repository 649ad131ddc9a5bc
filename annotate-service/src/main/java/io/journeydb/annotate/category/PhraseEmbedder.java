package io.journeydb.annotate.category;

/** Turns phrases into vectors whose inner product says how much alike they are. Implementations are thread safe. */
public interface PhraseEmbedder {

    /**
     * The phrase's vector, of length 1; the same for the same phrase, always.
     *
     * @throws EmbeddingException if it can't be computed on this machine, now or later
     */
    float[] embed(String phrase);

    /** There are no embeddings here: the machine lacks what the model needs. */
    final class EmbeddingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EmbeddingException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
