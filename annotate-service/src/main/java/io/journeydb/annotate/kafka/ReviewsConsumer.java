package io.journeydb.annotate.kafka;

import io.journeydb.annotate.intake.ReviewIntake;
import io.journeydb.annotate.patience.Patience;
import io.quarkus.runtime.Quarkus;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hands the batches of the reviews topic to the intake, one at a time. */
@ApplicationScoped
final class ReviewsConsumer {

    private static final Logger LOG = Logger.getLogger(ReviewsConsumer.class);

    private final ReviewIntake intake;
    private final Patience patience;

    ReviewsConsumer(ReviewIntake intake, Patience patience) {
        this.intake = intake;
        this.patience = patience;
    }

    /** Acknowledged when it returns. When it throws, nothing is acknowledged, and the service stops if it did not yet. */
    @Incoming("reviews")
    @Blocking("reviews")
    void take(ConsumerRecords<byte[], byte[]> records) {
        boolean taken = false;
        try {
            intake.take(records);
            taken = true;
        } finally {
            if (!taken && !patience.isOver()) {
                // The connector closes the consumer now: a service that takes nothing any more must not look alive.
                LOG.error("Reviews can no longer be taken in; the service ends, to be started anew");
                Quarkus.asyncExit(1);
            }
        }
    }
}
