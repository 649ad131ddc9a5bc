package io.journeydb.index.model;

import java.time.Duration;
import java.util.Optional;

/** What came of asking the model once. */
sealed interface Said {

    /** It replied. @param text what it said */
    record Reply(String text) implements Said {}

    /** The call succeeded and holds nothing that could be read. @param reason for the model, asked again */
    record Nothing(String reason) implements Said {}

    /** The endpoint finds fault with this very request, and would do so again. @param reason for whoever asked */
    record Refused(String reason) implements Said {}

    /** It was not asked, or did not answer. @param reason for whoever asked; @param pause how long it wants to be left alone */
    record Away(String reason, Optional<Duration> pause) implements Said {}
}
