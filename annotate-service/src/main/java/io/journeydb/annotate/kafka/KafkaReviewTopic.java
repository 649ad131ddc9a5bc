package io.journeydb.annotate.kafka;

import io.journeydb.annotate.publish.ReviewTopic;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.CloudEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;

/** The channel of reviews that come over HTTP. */
@ApplicationScoped
final class KafkaReviewTopic implements ReviewTopic {

    private static final String SOURCE = "/journeydb/annotate/reviews";

    private final EventChannel reviews;
    private final EventCodec codec;

    KafkaReviewTopic(@Channel("submitted-reviews") MutinyEmitter<byte[]> reviews, EventCodec codec, Sending sending) {
        this.reviews = new EventChannel(reviews, sending);
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
        return reviews.send(description, codec.encode(event));
    }
}
