package io.journeydb.annotate.kafka;

import io.journeydb.annotate.intake.Rejections;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.events.rejection.Rejection;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** The rejections channel. Every record of the images topic fits: its limit is half of the rejections'. */
@ApplicationScoped
final class KafkaRejections implements Rejections {

    private final MutinyEmitter<byte[]> rejections;

    KafkaRejections(@Channel("rejections") MutinyEmitter<byte[]> rejections) {
        this.rejections = rejections;
    }

    @Override
    public void reject(ConsumerRecord<byte[], byte[]> record, Rejection rejection) {
        OutgoingKafkaRecordMetadata<byte[]> metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(record.key())
                .withHeaders(KafkaHeaders.add(originals(record), rejection.toHeaders()))
                .build();
        try {
            rejections
                    .sendMessage(Message.of(record.value(), Metadata.of(metadata)))
                    .subscribeAsCompletionStage()
                    .join();
        } catch (CompletionException e) {
            throw new UnavailableException("Kafka does not take rejections", e.getCause());
        }
    }

    /** Without those that only a rejection may have. */
    private static Headers originals(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = new RecordHeaders();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(Rejection.PREFIX)) {
                headers.add(header);
            }
        }
        return headers;
    }
}
