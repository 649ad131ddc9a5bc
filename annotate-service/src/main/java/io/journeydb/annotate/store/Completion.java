package io.journeydb.annotate.store;

/** What became of an annotation that a worker brought. */
public sealed interface Completion {

    /**
     * It is stored and in force.
     *
     * @param samples how many samples got a new revision, of its prompt or of all that were stored with it
     */
    record Stored(int samples) implements Completion {}

    /** The lease was lost in between: another's annotation is or will be in force, and this one is dropped. */
    record LeaseLost() implements Completion {}
}
