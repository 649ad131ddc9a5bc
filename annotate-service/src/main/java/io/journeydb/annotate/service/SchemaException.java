package io.journeydb.annotate.service;

/** The database's schema can't be brought up to date, and waiting doesn't mend it. */
final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
