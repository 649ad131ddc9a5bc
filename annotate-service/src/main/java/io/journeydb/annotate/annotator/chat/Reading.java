package io.journeydb.annotate.annotator.chat;

import io.journeydb.annotate.annotator.validation.Proposal;

/** What a reply holds. */
sealed interface Reading {

    /** An annotation that nobody has checked yet. */
    record Proposed(Proposal proposal) implements Reading {}

    /** No annotation, for the reason given to the model. */
    record Unreadable(String reason) implements Reading {}
}
