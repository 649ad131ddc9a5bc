package io.journeydb.ingest.envelope;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.ParsedEnvelope.Refused;

/** Leaves the reading of an envelope at its first fault. Never leaves this package. */
final class EnvelopeFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectionCode code;

    EnvelopeFault(RejectionCode code, String reason) {
        // A fault of the sender is no event worth a stack trace.
        super(reason, null, false, false);
        this.code = code;
    }

    Refused asRefused() {
        return new Refused(code, getMessage());
    }
}
