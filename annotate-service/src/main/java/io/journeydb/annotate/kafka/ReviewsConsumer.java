package io.journeydb.annotate.kafka;

import io.journeydb.annotate.intake.ReviewIntake;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.events.kafka.Topic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands the batches of the reviews topic to the intake, one at a time. */
@ApplicationScoped
final class ReviewsConsumer {

    private final ReviewIntake intake;
    private final LastResort lastResort;

    ReviewsConsumer(ReviewIntake intake, Patience patience) {
        this.intake = intake;
        this.lastResort = new LastResort(patience);
    }

    /** Acknowledged when it returns. When it throws, nothing is acknowledged, and the service stops if it did not yet. */
    @Incoming("reviews")
    @Blocking("reviews")
    void take(ConsumerRecords<byte[], byte[]> records) {
        lastResort.guard(Topic.REVIEWS, () -> intake.take(records));
    }
}
