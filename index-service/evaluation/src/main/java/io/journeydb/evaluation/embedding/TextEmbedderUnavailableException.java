package io.journeydb.evaluation.embedding;

/** The model of sentence embeddings cannot be used on this machine; the message says why, for reports. */
public final class TextEmbedderUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TextEmbedderUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
