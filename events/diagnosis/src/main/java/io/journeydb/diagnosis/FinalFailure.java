package io.journeydb.diagnosis;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Tells the failures of a producer that the same attempt by the same producer can only repeat. */
public final class FinalFailure {

    private FinalFailure() {}

    /**
     * Whether somebody has to change the broker's settings or start this service anew. False for whatever may heal, and for
     * what is unknown: waiting is the safer mistake.
     */
    public static boolean is(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof TopicAuthorizationException
                || endsProducer(failure);
    }

    /** Whether that producer sends nothing any more, whatever the record is; another one may. */
    public static boolean endsProducer(Throwable failure) {
        return switch (failure) {
            case AuthenticationException unknown -> true;
            // The producer goes on: other topics may be open to it.
            case TopicAuthorizationException forbidden -> false;
            case AuthorizationException forbidden -> true;
            case ProducerFencedException fenced -> true;
            case UnsupportedVersionException old -> true;
            // Sending through a producer that is closed; with a cause, somebody tried on for a while.
            case IllegalStateException state -> state.getCause() == null || endsProducer(state.getCause());
            // An idempotent producer whose login was refused says ever after that it is in an error state, and of which
            // kind.
            case KafkaException state
            when state.getClass() == KafkaException.class && state.getCause() != null -> endsProducer(state.getCause());
            default -> false;
        };
    }
}
