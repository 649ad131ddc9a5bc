package io.journeydb.annotate.kafka;

import io.journeydb.annotate.publish.TracedAnnotationTopic;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.CloudEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The annotations channel. Its buffer needs no bound of its own: the publisher bounds what is in flight. */
@ApplicationScoped
final class KafkaAnnotationTopic implements TracedAnnotationTopic {

    private static final String SOURCE = "/journeydb/annotate";

    private final EventChannel annotations;

    KafkaAnnotationTopic(
            @Channel("annotations") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> annotations,
            EventCodec codec,
            Sending sending) {
        this.annotations = new EventChannel(annotations, codec, sending);
    }

    @Override
    public CompletionStage<Void> send(SampleAnnotated event, Map<String, String> trace) {
        return annotations.send(describe(event), event, trace);
    }

    private static CloudEvent describe(SampleAnnotated event) {
        return new CloudEvent(
                event.eventId(),
                SampleAnnotated.TYPE,
                SOURCE,
                event.annotation().provenance().annotatedAt(),
                event.sampleId().value(),
                CloudEvent.JSON);
    }
}
