package io.journeydb.local.child;

/** A server that one child process runs. {@link ChildProcess} calls both methods once, possibly from different threads. */
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
}
