package io.journeydb.annotate.publish;

import io.journeydb.annotate.store.PublishedSample;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The annotations topic, where events may carry the trace that they belong to. Implementations are thread safe. */
public interface TracedAnnotationTopic extends AnnotationTopic {

    /**
     * As {@link AnnotationTopic#send}.
     *
     * @param trace headers by name, beside the event's own
     */
    CompletionStage<Void> send(PublishedSample sample, Map<String, String> trace);

    @Override
    default CompletionStage<Void> send(PublishedSample sample) {
        return send(sample, Map.of());
    }
}
