package io.journeydb.ingest.intake;

import io.journeydb.events.Prompt;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.EnvelopeReader;
import io.journeydb.ingest.envelope.Picture;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.envelope.Submission;
import io.journeydb.media.image.ImageInspector;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks at a sample before it goes onto the topic, so that a mistake is answered at once. Does no I/O: what only the
 * store or a source can tell is found out when the sample is taken. Thread safe.
 */
public final class SubmissionCheck {

    private final SampleChecks checks;
    private final PictureCheck pictures;

    public SubmissionCheck(EnvelopeReader envelopes, ImageInspector inspector) {
        this.checks = new SampleChecks(envelopes);
        this.pictures = new PictureCheck(inspector);
    }

    /** What the check came to. */
    public sealed interface Finding {

        /**
         * Nothing is wrong so far.
         *
         * @param sampleId that the sample will have; null while only the picture, which is elsewhere, can tell
         */
        record Acceptable(SampleId sampleId) implements Finding {

            /** The id that the sample will have. */
            public Optional<SampleId> knownId() {
                return Optional.ofNullable(sampleId);
            }
        }

        /**
         * The sample would be rejected.
         *
         * @param code what is wrong
         * @param reason in words for the producer
         */
        record Refused(RejectionCode code, String reason) implements Finding {
            public Refused {
                Objects.requireNonNull(code, "code");
                Objects.requireNonNull(reason, "reason");
            }
        }
    }

    /** Checks a record that is about to be produced. */
    public Finding check(SampleRecord record) {
        try {
            Submission submission = checks.submission(record);
            Prompt prompt = checks.prompt(submission);
            Optional<Sha256> picture = digest(submission.picture());
            return new Finding.Acceptable(submission
                    .wantedId()
                    .or(() -> picture.map(sha256 -> SampleId.derive(sha256, prompt.raw())))
                    .orElse(null));
        } catch (IntakeFault fault) {
            var rejected = fault.asOutcome();
            return new Finding.Refused(rejected.code(), rejected.reason());
        }
    }

    private Optional<Sha256> digest(Picture picture) throws IntakeFault {
        return switch (picture) {
            case Picture.ByValue value ->
                Optional.of(pictures.check(value.bytes(), value.declared()).sha256());
            case Picture.ByReference reference -> reference.announced();
        };
    }
}
