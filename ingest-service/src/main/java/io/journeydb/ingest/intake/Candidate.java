package io.journeydb.ingest.intake;

import io.journeydb.events.ImageStored;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.ContentId;
import io.journeydb.events.identity.ObjectKeys;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Shard;
import io.journeydb.events.identity.Split;
import io.journeydb.events.identity.SplitThresholds;
import io.journeydb.ingest.envelope.Submission;
import io.journeydb.ingest.store.ArchiveEntry;
import java.time.Instant;

/** A sample that passed every check, with its identity. */
record Candidate(SampleId sampleId, PromptId promptId, Submission submission, Prompt prompt, CheckedPicture picture) {

    static Candidate of(Submission submission, Prompt prompt, CheckedPicture picture) {
        SampleId sampleId = submission.wantedId().orElseGet(() -> SampleId.derive(picture.sha256(), prompt.raw()));
        return new Candidate(sampleId, PromptId.of(prompt.normalised()), submission, prompt, picture);
    }

    ArchiveEntry entry(SplitThresholds thresholds, Instant now) {
        return new ArchiveEntry(
                sampleId,
                picture.bytes(),
                picture.sha256(),
                picture.mediaType(),
                ContentId.of(picture.sha256(), prompt.raw()),
                Attributes.fingerprint(submission, prompt, picture.sha256()),
                thresholds.split(submission.generator(), promptId),
                now);
    }

    ImageStored event(Split split, Instant ingestedAt) {
        return new ImageStored(
                sampleId,
                promptId,
                split,
                Shard.of(sampleId),
                submission.generator(),
                prompt,
                picture.storedAs(ObjectKeys.image(sampleId)),
                submission.source(),
                ingestedAt);
    }
}
