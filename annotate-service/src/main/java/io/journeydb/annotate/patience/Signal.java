package io.journeydb.annotate.patience;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the one thread that waits for work; raised several times before it waits, it wakes it once. Thread safe. */
public final class Signal {

    private final Semaphore raised = new Semaphore(0);

    /** There is work: the waiting thread, or the next that waits, goes on. */
    public void raise() {
        raised.release();
    }

    /** Waits until the signal is raised or {@code longest} is over, and takes it down. */
    public void await(Duration longest) throws InterruptedException {
        if (raised.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
