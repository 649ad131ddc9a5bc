package io.journeydb.media.store;

/** How a write ended that did not fail. */
public sealed interface PutOutcome {

    /** The object is stored, as a whole and durably as far as the store promises it. */
    record Stored() implements PutOutcome {}

    /** The key was taken, nothing was changed. */
    record AlreadyExists() implements PutOutcome {}
}
