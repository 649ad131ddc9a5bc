package io.journeydb.index.feature.text;

/** There are no embeddings here: the machine lacks what the model needs. */
public final class EmbeddingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is missing, in words. */
    public EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }
}
