package io.journeydb.annotate.publish;

import io.journeydb.annotate.store.PublishedSample;
import java.util.concurrent.CompletionStage;

/** The annotations topic. Implementations are thread safe. */
public interface AnnotationTopic {

    /**
     * Sends the event under its sample's id. The same event is sent as the same bytes, and the same headers but for a trace.
     *
     * @return done when all in-sync replicas have it; failed if that is not certain
     */
    CompletionStage<Void> send(PublishedSample sample);
}
