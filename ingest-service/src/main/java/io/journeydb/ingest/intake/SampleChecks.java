package io.journeydb.ingest.intake;

import io.journeydb.events.Prompt;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.EnvelopeReader;
import io.journeydb.ingest.envelope.ParsedEnvelope;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.envelope.Submission;
import io.journeydb.ingest.prompt.ParsedPrompt;
import io.journeydb.ingest.prompt.PromptGrammar;

/** The checks that need nothing but the record, as faults. */
final class SampleChecks {

    private static final String HTTPS = "https:";

    private final EnvelopeReader envelopes;

    SampleChecks(EnvelopeReader envelopes) {
        this.envelopes = envelopes;
    }

    Submission submission(SampleRecord record) throws IntakeFault {
        return switch (envelopes.read(record)) {
            case ParsedEnvelope.Read(Submission submission) -> submission;
            case ParsedEnvelope.Refused(RejectionCode code, String reason) -> throw new IntakeFault(code, reason);
        };
    }

    /** Whether the picture is on a host that is none of our dependencies. */
    boolean isAtStrangers(SampleRecord record) {
        return envelopes
                .reference(record)
                .filter(url -> url.regionMatches(true, 0, HTTPS, 0, HTTPS.length()))
                .isPresent();
    }

    Prompt prompt(Submission submission) throws IntakeFault {
        return switch (PromptGrammar.parse(submission.prompt())) {
            case ParsedPrompt.Accepted(Prompt prompt) -> prompt;
            case ParsedPrompt.Refused(RejectionCode code, String reason) -> throw new IntakeFault(code, reason);
        };
    }
}
