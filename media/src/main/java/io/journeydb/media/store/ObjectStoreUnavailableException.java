package io.journeydb.media.store;

/**
 * The store is down, slow, overloaded or unreachable: the same call may succeed later. Whether it took effect is
 * unknown.
 */
public final class ObjectStoreUnavailableException extends ObjectStoreException {

    private static final long serialVersionUID = 1L;

    public ObjectStoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
