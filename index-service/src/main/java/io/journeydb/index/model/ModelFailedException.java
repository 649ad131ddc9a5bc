package io.journeydb.index.model;

/** The model gave no usable answer; the message says why, for whoever asked, and holds nothing that an endpoint said. */
final class ModelFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    ModelFailedException(String reason) {
        super(reason, null, false, false);
    }
}
