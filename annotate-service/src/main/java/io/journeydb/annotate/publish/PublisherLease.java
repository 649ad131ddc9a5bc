package io.journeydb.annotate.publish;

import io.journeydb.annotate.store.Leases;
import io.journeydb.annotate.store.Outbox;
import java.time.Duration;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** This process's hold on the outbox. Safe for a renewing and a publishing thread. */
public final class PublisherLease {

    private static final Logger LOG = Logger.getLogger(PublisherLease.class);

    private final Leases leases;
    private final String holder;
    private final Duration lease;
    private OptionalLong fence = OptionalLong.empty();

    /**
     * A lease that is not held yet.
     *
     * @param holder this process, for people who look into the table
     * @param lease how long it holds without being renewed
     */
    public PublisherLease(Leases leases, String holder, Duration lease) {
        this.leases = leases;
        this.holder = holder;
        this.lease = lease;
    }

    /** Renews the lease, or takes it if it is free; to be called three times per lease. True if it was just taken. */
    public synchronized boolean keep() {
        if (fence.isPresent() && leases.renew(Outbox.LEASE, fence.getAsLong(), lease)) {
            return false;
        }
        if (fence.isPresent()) {
            LOG.warnf("Publisher lease lost: holder=%s fence=%d", holder, fence.getAsLong());
        }
        fence = leases.acquire(Outbox.LEASE, holder, lease);
        fence.ifPresent(number -> LOG.infof("Publisher lease taken: holder=%s fence=%d", holder, number));
        return fence.isPresent();
    }

    /** The number under which this process publishes; empty while another does. */
    public synchronized OptionalLong fence() {
        return fence;
    }

    /** Lets another process publish at once. */
    public synchronized void release() {
        if (fence.isPresent()) {
            leases.release(Outbox.LEASE, fence.getAsLong());
            fence = OptionalLong.empty();
        }
    }
}
