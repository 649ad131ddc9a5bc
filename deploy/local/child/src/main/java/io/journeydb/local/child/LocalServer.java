package io.journeydb.local.child;

/**
 * A server that one child process runs. {@link ChildProcess} calls {@link #start()} and {@link #stop()} once, possibly from
 * different threads.
 */
public interface LocalServer {

    /**
     * Starts the server and returns when clients can use it.
     *
     * @return what the parent must know
     * @throws Exception when it can't start; the process then ends with exit code 1
     */
    Ready start() throws Exception;

    /** Stops in good order. Also called when {@link #start()} failed or is still under way; never throws for that. */
    void stop();

    /**
     * Does what the parent asks of a server that signals don't reach. Only called between start and stop. A server that is a
     * process of this machine is never asked, and knows no order.
     *
     * @throws Exception when it can't be done; the parent is told
     */
    default void obey(Order order) throws Exception {
        throw new UnsupportedOperationException(order + ": send a signal instead");
    }
}
