package io.journeydb.index.search;

/** A query cannot be embedded here: embeddings are switched off, or the machine lacks what they need. */
public final class EmbeddingsOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Embeddings are off, for a reason in words. */
    public EmbeddingsOffException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
