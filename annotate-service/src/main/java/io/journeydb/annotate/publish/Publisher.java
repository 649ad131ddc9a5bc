package io.journeydb.annotate.publish;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.DueSample;
import io.journeydb.annotate.store.Marking;
import io.journeydb.annotate.store.Outbox;
import io.journeydb.annotate.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * Sends what is due, a batch at a time: all of it at once, then waits for all, then marks. So a sample is in flight once
 * at most, and what is in flight is bounded by the batch. {@link #publish()} is a pass of one background loop.
 */
public final class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final Outbox outbox;
    private final PublisherLease lease;
    private final AnnotationTopic topic;
    private final int batch;
    private final Patience patience;
    private final Telemetry telemetry;

    /**
     * A publisher.
     *
     * @param batch most samples in flight
     * @param patience waits for a database that is down between sending and marking
     */
    public Publisher(
            Outbox outbox,
            PublisherLease lease,
            AnnotationTopic topic,
            int batch,
            Patience patience,
            Telemetry telemetry) {
        this.outbox = outbox;
        this.lease = lease;
        this.topic = topic;
        this.batch = batch;
        this.patience = patience;
        this.telemetry = telemetry;
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
        long begin = System.nanoTime();
        List<DueSample> due = outbox.due(batch);
        if (due.isEmpty()) {
            return false;
        }
        Delivery delivery = send(due);
        mark(fence.getAsLong(), due, delivery.acknowledged(), begin);
        if (delivery.failure() != null) {
            throw new UnavailableException("Kafka does not take annotations", delivery.failure());
        }
        return due.size() == batch;
    }

    private record Delivery(List<DueSample> acknowledged, Throwable failure) {}

    private Delivery send(List<DueSample> due) {
        List<CompletableFuture<Void>> sends = due.stream()
                .map(sample -> topic.send(sample.event()).toCompletableFuture())
                .toList();
        List<DueSample> acknowledged = new ArrayList<>(due.size());
        Throwable failure = null;
        for (int i = 0; i < sends.size(); i++) {
            try {
                sends.get(i).join();
                acknowledged.add(due.get(i));
            } catch (CompletionException e) {
                failure = e.getCause();
            }
        }
        return new Delivery(acknowledged, failure);
    }

    private void mark(long fence, List<DueSample> sent, List<DueSample> acknowledged, long begin) {
        switch (patience.insist(() -> outbox.mark(fence, sent, acknowledged))) {
            case Marking.Marked(int samples) ->
                telemetry.published(samples, Duration.ofNanos(System.nanoTime() - begin));
            case Marking.Reset(int samples) ->
                LOG.warnf("Publisher lease lost while sending, samples are due again: samples=%d", samples);
        }
    }
}
