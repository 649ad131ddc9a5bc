package io.journeydb.ingest.http;

/** A sample could not be produced in time: whether it was taken is unknown. */
final class BrokerDownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerDownException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
