package io.journeydb.annotate.publish;

import io.journeydb.events.PromptReviewed;
import java.util.concurrent.CompletionStage;

/** The reviews topic: the log of all that reviewers ever said. Implementations are thread safe. */
public interface ReviewTopic {

    /** Sends a review; done when it is durable, or failed when it is not or nobody knows. May be repeated. */
    CompletionStage<Void> send(PromptReviewed event);
}
