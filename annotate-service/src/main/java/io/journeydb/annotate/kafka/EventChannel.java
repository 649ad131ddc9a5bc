package io.journeydb.annotate.kafka;

import io.journeydb.events.kafka.CloudEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** A channel of events: JSON under the key of what it is about, with the headers of a CloudEvent. */
record EventChannel(MutinyEmitter<byte[]> emitter, Sending sending) {

    /**
     * Sends the event, under the description's subject.
     *
     * @return done when all in-sync replicas have it; failed if that is not certain
     */
    CompletionStage<Void> send(CloudEvent description, byte[] event) {
        return send(description, event, Map.of());
    }

    /** The same with further headers. */
    CompletionStage<Void> send(CloudEvent description, byte[] event, Map<String, String> further) {
        OutgoingKafkaRecordMetadata<byte[]> metadata = OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withKey(description.subject().getBytes(StandardCharsets.UTF_8))
                .withHeaders(KafkaHeaders.add(KafkaHeaders.of(description.toHeaders()), further))
                .build();
        return sending.send(() -> emitter.sendMessage(Message.of(event, Metadata.of(metadata))));
    }
}
