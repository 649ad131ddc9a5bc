package io.journeydb.ingest.intake;

import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.rejection.RejectionCode;
import java.util.Objects;

/** What became of a sample. */
public sealed interface IntakeOutcome {

    /**
     * The picture is new, and stored.
     *
     * @param event to be emitted
     */
    record Stored(ImageStored event) implements IntakeOutcome {
        public Stored {
            Objects.requireNonNull(event, "event");
        }
    }

    /**
     * The same submission came before.
     *
     * @param event to be emitted again: byte for byte that of the first delivery, which may have died before emitting it
     */
    record Duplicate(ImageStored event) implements IntakeOutcome {
        public Duplicate {
            Objects.requireNonNull(event, "event");
        }
    }

    /**
     * The same picture and prompt came before with other attributes. The first wins: nothing is emitted.
     *
     * @param sampleId of both
     */
    record DuplicateOtherAttributes(SampleId sampleId) implements IntakeOutcome {
        public DuplicateOtherAttributes {
            Objects.requireNonNull(sampleId, "sampleId");
        }
    }

    /**
     * The sample is not taken.
     *
     * @param code what is wrong
     * @param reason in words for the producer
     */
    record Rejected(RejectionCode code, String reason) implements IntakeOutcome {
        public Rejected {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
