package io.journeydb.annotate.publish;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.Marking;
import io.journeydb.annotate.store.StyleOutbox;
import io.journeydb.annotate.store.StyleOutbox.Due;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * Sends the style categories that are due, as {@link Publisher} sends samples: all of a batch at once, then waits for all,
 * then marks. {@link #publish()} is part of a pass of one background loop.
 */
public final class StylePublisher {

    private static final Logger LOG = Logger.getLogger(StylePublisher.class);

    /** Bounds what is in memory and in flight: a category's event may be near to 1 MB. */
    private static final int BATCH = 20;

    private final StyleOutbox outbox;
    private final PublisherLease lease;
    private final StyleTopic topic;
    private final Patience patience;

    /**
     * A publisher.
     *
     * @param patience waits for a database that is down between sending and marking
     */
    public StylePublisher(StyleOutbox outbox, PublisherLease lease, StyleTopic topic, Patience patience) {
        this.outbox = outbox;
        this.lease = lease;
        this.topic = topic;
        this.patience = patience;
    }

    /**
     * Publishes one batch if this process holds the lease; true if there may be more.
     *
     * @throws UnavailableException if Kafka did not take all of it; what it took is marked
     */
    public boolean publish() {
        OptionalLong fence = lease.fence();
        if (fence.isEmpty()) {
            return false;
        }
        List<Due> due = outbox.due(BATCH);
        if (due.isEmpty()) {
            return false;
        }
        List<Due> acknowledged = new ArrayList<>(due.size());
        Throwable failure = send(due, acknowledged);
        mark(fence.getAsLong(), due, acknowledged);
        if (failure != null) {
            throw new UnavailableException("Kafka does not take style categories", failure);
        }
        return due.size() == BATCH;
    }

    private Throwable send(List<Due> due, List<Due> acknowledged) {
        List<CompletableFuture<Void>> sends = due.stream()
                .map(each -> topic.send(each.event()).toCompletableFuture())
                .toList();
        Throwable failure = null;
        for (int i = 0; i < sends.size(); i++) {
            try {
                sends.get(i).join();
                acknowledged.add(due.get(i));
            } catch (CompletionException e) {
                failure = e.getCause();
            }
        }
        return failure;
    }

    private void mark(long fence, List<Due> sent, List<Due> acknowledged) {
        switch (patience.insist(() -> outbox.mark(fence, sent, acknowledged))) {
            case Marking.Marked(int categories) -> LOG.debugf("Style categories published: categories=%d", categories);
            case Marking.Reset(int categories) ->
                LOG.warnf(
                        "Publisher lease lost while sending, style categories are due again: categories=%d",
                        categories);
        }
    }
}
