package io.journeydb.index.feature.text;

/** There are no embeddings here: the machine lacks what the model needs. */
public final class EmbeddingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }
}
