package io.journeydb.annotate.kafka;

import io.journeydb.annotate.publish.TracedAnnotationTopic;
import io.journeydb.annotate.store.PublishedSample;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.kafka.CloudEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
            Sending sending) {
        this.annotations = new EventChannel(annotations, sending);
    }

    @Override
    public CompletionStage<Void> send(PublishedSample sample, Map<String, String> trace) {
        return annotations.send(describe(sample), sample.json().getBytes(StandardCharsets.UTF_8), trace);
    }

    private static CloudEvent describe(PublishedSample sample) {
        return new CloudEvent(
                sample.eventId(),
                SampleAnnotated.TYPE,
                SOURCE,
                sample.annotatedAt(),
                sample.sampleId().value(),
                CloudEvent.JSON);
    }
}
