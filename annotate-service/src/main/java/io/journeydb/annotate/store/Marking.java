package io.journeydb.annotate.store;

/** What became of samples that were sent. */
public sealed interface Marking {

    /**
     * They are marked as published.
     *
     * @param samples how many; one whose mark was taken back in between stays due
     */
    record Marked(int samples) implements Marking {}

    /**
     * The lease was lost in between, so that something older may lie after something newer: all are due again.
     *
     * @param samples how many
     */
    record Reset(int samples) implements Marking {}
}
