package io.journeydb.media.store;

/** Why the object store did not do what it was asked to. Never carries a credential. */
public abstract sealed class ObjectStoreException extends RuntimeException
        permits ObjectStoreUnavailableException, ObjectStoreRefusedException {

    private static final long serialVersionUID = 1L;

    ObjectStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
