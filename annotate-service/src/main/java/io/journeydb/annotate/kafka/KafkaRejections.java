package io.journeydb.annotate.kafka;

import io.journeydb.annotate.intake.Rejections;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.diagnosis.rejection.RejectedCopy;
import io.journeydb.events.rejection.Rejection;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** The rejections channel. */
@ApplicationScoped
final class KafkaRejections implements Rejections {

    private final MutinyEmitter<byte[]> rejections;
    private final Sending sending;

    KafkaRejections(@Channel("rejections") MutinyEmitter<byte[]> rejections, Sending sending) {
        this.rejections = rejections;
        this.sending = sending;
    }

    @Override
    public void reject(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
        RejectedCopy copy = RejectedCopy.of(record, rejection);
        OutgoingKafkaRecordMetadata<byte[]> metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(copy.key())
                .withHeaders(copy.headers())
                .build();
        try {
            sending.send(() -> rejections.sendMessage(Message.of(copy.value(), Metadata.of(metadata))))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new UnavailableException("Kafka does not take rejections", e.getCause());
        }
    }
}
