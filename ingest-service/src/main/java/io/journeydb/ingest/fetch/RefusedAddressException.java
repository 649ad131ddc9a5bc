package io.journeydb.ingest.fetch;

import java.io.Serial;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** A name leads to an address that may not be connected to. Told to the client as a name that leads nowhere. */
final class RefusedAddressException extends UnknownHostException {
    @Serial
    private static final long serialVersionUID = 1L;

    RefusedAddressException() {
        super("The host's address is not one of the public internet");
    }

    /** Says whether a refusal is behind a failure: the client may wrap it. */
    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedAddressException
                    || Stream.of(cause.getSuppressed()).anyMatch(RefusedAddressException.class::isInstance)) {
                return true;
            }
        }
        return false;
    }
}
