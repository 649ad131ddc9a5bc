package io.journeydb.annotate.annotator.chat;

import io.journeydb.annotate.patience.Backoff;
import java.util.Objects;

/**
 * How the model is asked.
 *
 * @param attempts replies that are judged before the prompt is given up
 * @param requestsPerMinute of this process; 0 for no limit
 * @param failuresToOpen calls without an answer in a row until the model is left alone
 * @param backoff how long it is left alone, and how much longer a prompt waits that goes unanswered again and again
 */
public record AskingSettings(int attempts, int requestsPerMinute, int failuresToOpen, Backoff backoff) {

    public AskingSettings {
        Objects.requireNonNull(backoff, "backoff");
        if (attempts < 1 || requestsPerMinute < 0 || failuresToOpen < 1) {
            throw new IllegalArgumentException(
                    "a model is asked at least once, and left alone after at least one failure");
        }
    }
}
