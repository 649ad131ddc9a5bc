package io.journeydb.annotate.patience;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A thread that does passes of work, waits for a signal when there is none, and backs off when something is down. No
 * exception that a pass throws ends it; an Error does, and {@link #hasEnded()} tells.
 */
public final class BackgroundLoop implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);

    /** One round of work. */
    @FunctionalInterface
    public interface Pass {

        /** Works; true if there may be more to do at once. */
        boolean run() throws InterruptedException;
    }

    private final String name;
    private final Pass pass;
    private final Signal signal;
    private final Duration idle;
    private final Backoff backoff;
    private final Duration drain;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * A loop that is not started yet.
     *
     * @param name of the thread
     * @param signal wakes the loop before {@code idle} is over
     * @param idle longest wait between passes without work
     * @param drain how long {@link #close()} lets a pass finish before it is interrupted
     */
    public BackgroundLoop(String name, Pass pass, Signal signal, Duration idle, Backoff backoff, Duration drain) {
        this.name = name;
        this.pass = pass;
        this.signal = signal;
        this.idle = idle;
        this.backoff = backoff;
        this.drain = drain;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        thread.setUncaughtExceptionHandler((ended, e) -> LOG.errorf(e, "Background loop has ended: name=%s", name));
    }

    /** Starts the thread; once. */
    public void start() {
        thread.start();
    }

    /** The thread's name. */
    public String name() {
        return name;
    }

    /** Whether the thread is gone although nobody closed it; only a new start of the service brings it back. */
    public boolean hasEnded() {
        return !closing && thread.getState() == Thread.State.TERMINATED;
    }

    /** Lets the pass under way finish, then ends the thread. */
    @Override
    public void close() {
        closing = true;
        signal.raise();
        try {
            if (!thread.join(drain)) {
                thread.interrupt();
                thread.join();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (!closing) {
            try {
                boolean more = pass.run();
                failures = 0;
                if (!more) {
                    signal.await(idle);
                }
            } catch (InterruptedException | StoppedException e) {
                LOG.debugf("Background loop ends: name=%s", name);
                return;
            } catch (UnavailableException e) {
                failures++;
                LOG.warnf("Background loop waits: name=%s attempt=%d reason=%s", name, failures, e.getMessage());
                pause(failures);
            } catch (RuntimeException e) {
                // A defect must not end the thread in silence: rows would stay unpublished while health says UP.
                failures++;
                LOG.errorf(e, "Background loop failed and goes on: name=%s attempt=%d", name, failures);
                pause(failures);
            }
        }
    }

    private void pause(int failures) {
        try {
            signal.await(backoff.after(failures));
        } catch (InterruptedException e) {
            closing = true;
        }
    }
}
