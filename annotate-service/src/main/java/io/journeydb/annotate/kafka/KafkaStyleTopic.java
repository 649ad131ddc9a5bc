package io.journeydb.annotate.kafka;

import io.journeydb.annotate.publish.StyleTopic;
import io.journeydb.events.StyleCategory;
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
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The styles channel. Its buffer needs no bound of its own: the publisher bounds what is in flight. */
@ApplicationScoped
final class KafkaStyleTopic implements StyleTopic {

    private static final String SOURCE = "/journeydb/annotate";

    private final MutinyEmitter<byte[]> styles;
    private final EventCodec codec;

    KafkaStyleTopic(
            @Channel("styles") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> styles,
            EventCodec codec) {
        this.styles = styles;
        this.codec = codec;
    }

    @Override
    public CompletionStage<Void> send(StyleCategory event) {
        OutgoingKafkaRecordMetadata<byte[]> metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(event.id().getBytes(StandardCharsets.UTF_8))
                .withHeaders(KafkaHeaders.of(describe(event).toHeaders()))
                .build();
        return styles.sendMessage(Message.of(codec.encode(event), Metadata.of(metadata)))
                .subscribeAsCompletionStage();
    }

    private static CloudEvent describe(StyleCategory event) {
        return new CloudEvent(
                event.eventId(), StyleCategory.TYPE, SOURCE, event.changedAt(), event.id(), CloudEvent.JSON);
    }
}
