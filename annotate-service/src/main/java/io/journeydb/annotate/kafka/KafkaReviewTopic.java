package io.journeydb.annotate.kafka;

import io.journeydb.annotate.publish.ReviewTopic;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.CloudEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** The channel of reviews that come over HTTP. */
@ApplicationScoped
final class KafkaReviewTopic implements ReviewTopic {

    private static final String SOURCE = "/journeydb/annotate/reviews";

    private final MutinyEmitter<byte[]> reviews;
    private final EventCodec codec;

    KafkaReviewTopic(@Channel("submitted-reviews") MutinyEmitter<byte[]> reviews, EventCodec codec) {
        this.reviews = reviews;
        this.codec = codec;
    }

    @Override
    public CompletionStage<Void> send(PromptReviewed event) {
        CloudEvent description = new CloudEvent(
                event.eventId(),
                PromptReviewed.TYPE,
                SOURCE,
                event.reviewedAt(),
                event.sampleId().value(),
                CloudEvent.JSON);
        OutgoingKafkaRecordMetadata<byte[]> metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(event.sampleId().value().getBytes(StandardCharsets.UTF_8))
                .withHeaders(KafkaHeaders.of(description.toHeaders()))
                .build();
        return reviews.sendMessage(Message.of(codec.encode(event), Metadata.of(metadata)))
                .subscribeAsCompletionStage();
    }
}
