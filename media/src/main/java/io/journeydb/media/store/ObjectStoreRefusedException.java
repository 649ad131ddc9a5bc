package io.journeydb.media.store;

/**
 * The store answered, and will answer the same until somebody changes something: credentials, permissions, the bucket,
 * the region. The message names the configuration key to look at. The call took no effect.
 */
public final class ObjectStoreRefusedException extends ObjectStoreException {

    private static final long serialVersionUID = 1L;

    public ObjectStoreRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
