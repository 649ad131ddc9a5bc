package io.journeydb.annotate.annotator.chat;

import io.journeydb.events.identity.PromptId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers how far prompts have come that had to wait for the model, so that waiting costs no attempt and wins none. Bounded:
 * the longest forgotten starts anew, and so does a prompt that another process goes on with. Thread safe.
 */
final class UnfinishedPrompts {

    private static final int MOST = 10_000;

    private final Map<PromptId, Progress> progress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PromptId, Progress> eldest) {
            return size() > MOST;
        }
    };

    /** What is known of the prompt, which is forgotten now. */
    synchronized Progress take(PromptId prompt) {
        Progress known = progress.remove(prompt);
        return known == null ? Progress.NONE : known;
    }

    synchronized void put(PromptId prompt, Progress reached) {
        if (reached.attempts() > 0) {
            progress.put(prompt, reached);
        }
    }
}
