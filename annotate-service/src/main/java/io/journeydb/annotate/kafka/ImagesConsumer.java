package io.journeydb.annotate.kafka;

import io.journeydb.annotate.intake.ImageIntake;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.events.kafka.Topic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands the batches of the images topic to the intake, one at a time. */
@ApplicationScoped
final class ImagesConsumer {

    private final ImageIntake intake;
    private final TracedArrivals traces;
    private final LastResort lastResort;

    ImagesConsumer(ImageIntake intake, TracedArrivals traces, Patience patience) {
        this.intake = intake;
        this.traces = traces;
        this.lastResort = new LastResort(patience);
    }

    /** Acknowledged when it returns. When it throws, nothing is acknowledged, and the service stops if it did not yet. */
    @Incoming("images")
    @Blocking("intake")
    void take(ConsumerRecords<byte[], byte[]> records) {
        lastResort.guard(Topic.IMAGES, () -> traces.around(records, () -> intake.take(records)));
    }
}
