package io.journeydb.ingest.store;

import io.journeydb.events.identity.Split;
import java.time.Instant;
import java.util.Objects;

/** How keeping a picture ended. */
public sealed interface Archived {

    /** The picture is new, and stored. */
    record Stored() implements Archived {}

    /**
     * The very same submission is stored already.
     *
     * @param split that it got then
     * @param ingestedAt when that was
     */
    record Repeated(Split split, Instant ingestedAt) implements Archived {
        public Repeated {
            Objects.requireNonNull(split, "split");
            Objects.requireNonNull(ingestedAt, "ingestedAt");
        }
    }

    /** The same picture with the same prompt is stored already, with other attributes: the first wins. */
    record OtherAttributes() implements Archived {}

    /** Another picture or prompt has this id already. */
    record Conflict() implements Archived {}
}
