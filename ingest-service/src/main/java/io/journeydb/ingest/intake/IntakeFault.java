package io.journeydb.ingest.intake;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.intake.IntakeOutcome.Rejected;

/** Leaves the checks of a sample at its first fault. Never leaves this package. */
final class IntakeFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectionCode code;

    IntakeFault(RejectionCode code, String reason) {
        // A fault of the sender is no event worth a stack trace.
        super(reason, null, false, false);
        this.code = code;
    }

    Rejected asOutcome() {
        return new Rejected(code, getMessage());
    }
}
