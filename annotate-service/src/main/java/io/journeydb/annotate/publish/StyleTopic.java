package io.journeydb.annotate.publish;

import io.journeydb.events.StyleCategory;
import java.util.concurrent.CompletionStage;

/** The topic of style categories. Implementations are thread safe. */
public interface StyleTopic {

    /**
     * Sends the event under its category's id. The same event is sent as the same bytes and headers.
     *
     * @return done when all in-sync replicas have it; failed if that is not certain
     */
    CompletionStage<Void> send(StyleCategory event);
}
