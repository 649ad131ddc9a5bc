package io.journeydb.annotate.annotator.chat;

/** Asks a model once, without retries. Thread safe; blocks until there is an answer or the timeout is over. */
@FunctionalInterface
interface Endpoint {

    /**
     * Asks.
     *
     * @throws InterruptedException if the thread is interrupted while it waits; the call is given up
     */
    Answer ask(Conversation conversation) throws InterruptedException;
}
