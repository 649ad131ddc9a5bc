package io.journeydb.annotate.publish;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.Marking;
import io.journeydb.annotate.store.Outbox;
import io.journeydb.events.StyleCategory;
import org.jboss.logging.Logger;

/** Sends the style categories that are due. {@link #publish()} is part of a pass of one background loop. */
public final class StylePublisher {

    private static final Logger LOG = Logger.getLogger(StylePublisher.class);

    /** Bounds what is in memory and in flight: a category's event may be near to 1 MB. */
    private static final int BATCH = 20;

    private final Delivery<StyleCategory> delivery;

    /**
     * A publisher.
     *
     * @param patience waits for a database that is down between sending and marking
     */
    public StylePublisher(Outbox<StyleCategory> outbox, PublisherLease lease, StyleTopic topic, Patience patience) {
        this.delivery = new Delivery<>(outbox, lease, topic::send, BATCH, patience);
    }

    /**
     * Publishes one batch if this process holds the lease; true if there may be more.
     *
     * @throws io.journeydb.annotate.patience.UnavailableException if Kafka did not take all of it; what it took is marked
     */
    public boolean publish() {
        return delivery.deliver(StylePublisher::tell);
    }

    private static void tell(Marking marking) {
        switch (marking) {
            case Marking.Marked(int categories) -> LOG.debugf("Style categories published: categories=%d", categories);
            case Marking.Reset(int categories) ->
                LOG.warnf(
                        "Publisher lease lost while sending, style categories are due again: categories=%d",
                        categories);
        }
    }
}
