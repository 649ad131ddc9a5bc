package io.journeydb.annotate.publish;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.Due;
import io.journeydb.annotate.store.Marking;
import io.journeydb.annotate.store.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * From an outbox to a topic, a batch at a time: all of it is sent at once, then all is waited for, then it is marked. So an
 * event is in flight once at most, and what is in flight is bounded by the batch. For one thread.
 *
 * @param <E> the events
 */
final class Delivery<E> {

    private final Outbox<E> outbox;
    private final PublisherLease lease;
    private final Function<E, CompletionStage<Void>> topic;
    private final int batch;
    private final Patience patience;

    /**
     * A delivery.
     *
     * @param topic sends an event; done when all in-sync replicas have it
     * @param batch most events in flight
     * @param patience waits for a database that is down between sending and marking
     */
    Delivery(
            Outbox<E> outbox,
            PublisherLease lease,
            Function<E, CompletionStage<Void>> topic,
            int batch,
            Patience patience) {
        this.outbox = outbox;
        this.lease = lease;
        this.topic = topic;
        this.batch = batch;
        this.patience = patience;
    }

    /**
     * Delivers one batch if this process holds the lease; true if there may be more.
     *
     * @param marked told what became of a batch, before anything is thrown
     * @throws UnavailableException if Kafka did not take all of it; what it took is marked
     */
    boolean deliver(Consumer<Marking> marked) {
        OptionalLong fence = lease.fence();
        if (fence.isEmpty()) {
            return false;
        }
        List<Due<E>> due = outbox.due(batch);
        if (due.isEmpty()) {
            return false;
        }
        Sent<E> sent = send(due);
        marked.accept(patience.insist(() -> outbox.mark(fence.getAsLong(), due, sent.acknowledged())));
        if (sent.failure() != null) {
            throw new UnavailableException("Kafka does not take what is due", sent.failure());
        }
        return due.size() == batch;
    }

    private record Sent<E>(List<Due<E>> acknowledged, Throwable failure) {}

    private Sent<E> send(List<Due<E>> due) {
        List<CompletableFuture<Void>> sends = due.stream()
                .map(each -> topic.apply(each.event()).toCompletableFuture())
                .toList();
        List<Due<E>> acknowledged = new ArrayList<>(due.size());
        Throwable failure = null;
        for (int i = 0; i < sends.size(); i++) {
            try {
                sends.get(i).join();
                acknowledged.add(due.get(i));
            } catch (CompletionException e) {
                failure = e.getCause();
            }
        }
        return new Sent<>(acknowledged, failure);
    }
}
