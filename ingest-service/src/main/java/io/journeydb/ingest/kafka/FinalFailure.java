package io.journeydb.ingest.kafka;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells the failures of a producer that the same attempt by the same producer can only repeat. */
final class FinalFailure {

    private FinalFailure() {}

    /**
     * Whether somebody has to change the broker's settings or start this service anew. False for whatever may heal, and for
     * what is unknown: waiting is the safer mistake.
     */
    static boolean is(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException tooLarge -> true;
            case AuthenticationException unknown -> true;
            case AuthorizationException forbidden -> true;
            case ProducerFencedException fenced -> true;
            case UnsupportedVersionException old -> true;
            // Sending through a producer that is closed.
            case IllegalStateException closed -> true;
            default -> false;
        };
    }
}
