package io.journeydb.ingest.envelope;

import io.journeydb.events.rejection.RejectionCode;
import java.util.Objects;

/** What reading a record's envelope came to. */
public sealed interface ParsedEnvelope {

    /**
     * The envelope is sound.
     *
     * @param submission what it says
     */
    record Read(Submission submission) implements ParsedEnvelope {
        public Read {
            Objects.requireNonNull(submission, "submission");
        }
    }

    /**
     * The record is not a submission.
     *
     * @param code what is wrong
     * @param reason in words for the producer; holds nothing of the value
     */
    record Refused(RejectionCode code, String reason) implements ParsedEnvelope {
        public Refused {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
