package io.journeydb.annotate.patience;

/** Something that the service needs does not answer. Nobody's data is at fault: wait and try again. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
