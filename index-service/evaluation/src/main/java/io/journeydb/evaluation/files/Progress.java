package io.journeydb.evaluation.files;

/**
 * Told how far an evaluation is, in its own thread, sample by sample: what it does must take no time. Whatever it throws ends the
 * evaluation, so that one which nobody wants any more can be stopped.
 */
public interface Progress {

    /** Nobody looks. */
    Progress UNWATCHED = new Progress() {};

    /** Another line of references was read and found in order, before anything is scored. */
    default void checked() {}

    /** All lines are in order; now they are scored. @param samples how many */
    default void scoring(long samples) {}

    /** Another sample was taken to be scored. */
    default void scored() {}
}
