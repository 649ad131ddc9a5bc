package io.journeydb.annotate.kafka;

import io.journeydb.annotate.intake.ImageIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hands the batches of the images topic to the intake, one at a time. */
@ApplicationScoped
final class ImagesConsumer {

    private final ImageIntake intake;

    ImagesConsumer(ImageIntake intake) {
        this.intake = intake;
    }

    /** Acknowledged when it returns; it throws only when the service stops, and then nothing is acknowledged. */
    @Incoming("images")
    @Blocking("intake")
    void take(ConsumerRecords<byte[], byte[]> records) {
        intake.take(records);
    }
}
