package io.journeydb.annotate.publish;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.Marking;
import io.journeydb.annotate.store.Outbox;
import io.journeydb.annotate.store.PublishedSample;
import io.journeydb.annotate.telemetry.Telemetry;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sends the samples that are due. {@link #publish()} is a pass of one background loop. */
public final class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    private final Delivery<PublishedSample> delivery;
    private final Telemetry telemetry;

    /**
     * A publisher.
     *
     * @param batch most samples in flight
     * @param patience waits for a database that is down between sending and marking
     */
    public Publisher(
            Outbox<PublishedSample> outbox,
            PublisherLease lease,
            AnnotationTopic topic,
            int batch,
            Patience patience,
            Telemetry telemetry) {
        this.delivery = new Delivery<>(outbox, lease, topic::send, batch, patience);
        this.telemetry = telemetry;
    }

    /**
     * Publishes one batch if this process holds the lease; true if there may be more.
     *
     * @throws io.journeydb.annotate.patience.UnavailableException if Kafka did not take all of it; what it took is marked
     */
    public boolean publish() {
        long begin = System.nanoTime();
        return delivery.deliver(marking -> tell(marking, begin));
    }

    private void tell(Marking marking, long begin) {
        switch (marking) {
            case Marking.Marked(int samples) ->
                telemetry.published(samples, Duration.ofNanos(System.nanoTime() - begin));
            case Marking.Reset(int samples) ->
                LOG.warnf("Publisher lease lost while sending, samples are due again: samples=%d", samples);
        }
    }
}
