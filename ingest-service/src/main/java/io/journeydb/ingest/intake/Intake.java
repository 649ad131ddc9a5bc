package io.journeydb.ingest.intake;

import io.journeydb.events.identity.SplitThresholds;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.envelope.EnvelopeReader;
import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.envelope.Submission;
import io.journeydb.ingest.intake.IntakeOutcome.Duplicate;
import io.journeydb.ingest.intake.IntakeOutcome.DuplicateOtherAttributes;
import io.journeydb.ingest.intake.IntakeOutcome.Stored;
import io.journeydb.ingest.store.Archived;
import io.journeydb.ingest.store.Quarantine;
import io.journeydb.ingest.store.SampleArchive;
import io.journeydb.media.image.ImageInspector;
import io.journeydb.media.store.ObjectStoreException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

/**
 * Takes samples: checks one, stores its picture, and says what became of it. Idempotent: the same record again gives the
 * same outcome, but for "stored", which becomes "duplicate". Thread safe.
 *
 * <p>The cheapest checks come first: the envelope, the prompt, the picture's structure, its hash. The bytes are hashed
 * once and never copied.
 */
public final class Intake {

    private final SampleChecks checks;
    private final PictureResolver pictures;
    private final SampleArchive archive;
    private final Quarantine quarantine;
    private final SplitThresholds thresholds;
    private final Clock clock;

    /**
     * @param sources of pictures by reference, by the scheme of the URL
     * @param thresholds that the bucket agrees with
     */
    public Intake(
            EnvelopeReader envelopes,
            Map<String, PictureSource> sources,
            ImageInspector inspector,
            SampleArchive archive,
            Quarantine quarantine,
            SplitThresholds thresholds,
            Clock clock) {
        this.checks = new SampleChecks(envelopes);
        this.pictures = new PictureResolver(sources, new PictureCheck(inspector));
        this.archive = Objects.requireNonNull(archive, "archive");
        this.quarantine = Objects.requireNonNull(quarantine, "quarantine");
        this.thresholds = Objects.requireNonNull(thresholds, "thresholds");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Decides on a record, waiting for the store on the calling thread.
     *
     * @throws ObjectStoreException when the store or a source that is a dependency fails: nothing was decided, and the
     *     same call may be made again
     */
    public IntakeOutcome take(SampleRecord record) {
        try {
            Submission submission = checks.submission(record);
            var prompt = checks.prompt(submission);
            return store(Candidate.of(submission, prompt, pictures.resolve(submission.picture())));
        } catch (IntakeFault fault) {
            return fault.asOutcome();
        }
    }

    /**
     * Whether {@link #take} will ask a host that is none of our dependencies, and may be as slow as it likes. Looks at
     * nothing but the record.
     */
    public boolean asksStrangers(SampleRecord record) {
        return checks.isAtStrangers(record);
    }

    private IntakeOutcome store(Candidate candidate) throws IntakeFault {
        var entry = candidate.entry(thresholds, clock.instant());
        return switch (archive.keep(entry)) {
            case Archived.Stored() -> new Stored(candidate.event(entry.split(), entry.ingestedAt()));
            case Archived.Repeated(var split, var ingestedAt) -> new Duplicate(candidate.event(split, ingestedAt));
            case Archived.OtherAttributes() -> new DuplicateOtherAttributes(candidate.sampleId());
            case Archived.Conflict() -> throw conflict(candidate);
        };
    }

    private IntakeFault conflict(Candidate candidate) {
        CheckedPicture picture = candidate.picture();
        String kept = quarantine.keep(picture.bytes(), picture.sha256());
        return new IntakeFault(
                RejectionCode.E_CONFLICT,
                "the id " + candidate.sampleId() + " belongs to another picture or prompt; this picture is kept as "
                        + kept);
    }
}
