package io.journeydb.cli.source;

/** What was found in a source. */
public sealed interface SourceEntry {

    /** @param outgoing a sample to push */
    record Sample(OutgoingSample outgoing) implements SourceEntry {}

    /**
     * @param where line, message or file
     * @param reason why it is not pushed
     */
    record Skipped(String where, String reason) implements SourceEntry {}
}
