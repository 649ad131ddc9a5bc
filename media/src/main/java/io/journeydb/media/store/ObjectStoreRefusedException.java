package io.journeydb.media.store;

/**
 * The store answered, and will answer the same until somebody changes something: credentials, permissions, the bucket,
 * the region. The message names the configuration key to look at. The call took no effect.
 */
public final class ObjectStoreRefusedException extends ObjectStoreException {

    private static final long serialVersionUID = 1L;

    private final boolean aboutObject;

    /** A refusal that every call would meet. */
    public ObjectStoreRefusedException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** @param aboutObject whether it is about the one object or bucket that was asked for */
    public ObjectStoreRefusedException(String message, Throwable cause, boolean aboutObject) {
        super(message, cause);
        this.aboutObject = aboutObject;
    }

    /**
     * Whether the store knows the caller, and refuses the one object or bucket: it may not be had, or is not there. False
     * for whatever stands between the caller and all objects, such as a wrong secret or clock.
     */
    public boolean aboutObject() {
        return aboutObject;
    }
}
