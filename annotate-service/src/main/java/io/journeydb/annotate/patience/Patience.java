package io.journeydb.annotate.patience;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries again, with backoff and without end, while something is down; until told to give up. Thread safe. */
public final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    /** The first failure is news, and another reason is; of the rest, one a minute or so is enough. */
    private static final int LOG_EVERY = 12;

    private final Backoff backoff;
    private final Runnable retried;
    private final CountDownLatch over = new CountDownLatch(1);

    public Patience(Backoff backoff) {
        this(backoff, () -> {});
    }

    /** @param retried called before every attempt but the first; must be quick */
    public Patience(Backoff backoff, Runnable retried) {
        this.backoff = backoff;
        this.retried = retried;
    }

    /**
     * The action's result, as soon as what it needs is there. The action must be safe to repeat.
     *
     * @throws StoppedException if the service stops while the action can't be done
     */
    public <T> T insist(Supplier<T> action) {
        String told = "";
        for (int failures = 1; ; failures++) {
            try {
                return action.get();
            } catch (UnavailableException e) {
                if (failures % LOG_EVERY == 1 || !told.equals(e.getMessage())) {
                    LOG.warnf("Waiting for what is down: attempt=%d reason=%s", failures, e.getMessage());
                }
                told = e.getMessage();
                await(failures, e);
                retried.run();
            }
        }
    }

    /** Whether {@link #giveUp()} was called. */
    public boolean isOver() {
        return over.getCount() == 0;
    }

    /** Ends all waiting, now and from now on. */
    public void giveUp() {
        over.countDown();
    }

    private void await(int failures, UnavailableException cause) {
        try {
            if (over.await(backoff.after(failures).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoppedException("stopped while waiting for what is down", cause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException("interrupted while waiting for what is down", cause);
        }
    }
}
