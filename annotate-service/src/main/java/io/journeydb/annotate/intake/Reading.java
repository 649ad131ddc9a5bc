package io.journeydb.annotate.intake;

import io.journeydb.annotate.store.IncomingImage;

/** What a record of the images topic holds. */
sealed interface Reading {

    /** An event. */
    record Image(IncomingImage image) implements Reading {}

    /** Nothing: the sample was removed, and its row is another's business. */
    record Tombstone() implements Reading {}

    /** Something else, for the reason given. */
    record Unreadable(String reason) implements Reading {}
}
