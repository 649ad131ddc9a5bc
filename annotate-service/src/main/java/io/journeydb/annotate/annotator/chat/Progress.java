package io.journeydb.annotate.annotator.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;

/**
 * How far asking for one prompt has come. It is written down with the prompt while that waits, so that waiting costs no
 * attempt and wins none, in whatever process asking goes on.
 *
 * @param attempts replies that were judged
 * @param unanswered calls in a row that the endpoint took and did not answer
 * @param tokens what all calls cost as far as known; null if no call told
 * @param faults what was wrong with the last reply, as the model is told; empty before the first
 */
record Progress(int attempts, int unanswered, Long tokens, List<String> faults) {

    /** Nothing was asked yet. */
    static final Progress NONE = new Progress(0, 0, null, List.of());

    private static final JsonMapper JSON = new JsonMapper();

    Progress {
        faults = List.copyOf(faults);
    }

    /** What was written down; nothing if that was another annotator, which can't be read here. */
    static Progress read(Optional<String> written) {
        try {
            return written.isEmpty() ? NONE : JSON.readValue(written.get(), Progress.class);
        } catch (JsonProcessingException e) {
            return NONE;
        }
    }

    /** For {@link #read}; empty if nothing was asked yet. */
    Optional<String> written() {
        try {
            return equals(NONE) ? Optional.empty() : Optional.of(JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can always be written", e);
        }
    }

    /** One more attempt, which came to nothing for these reasons. */
    Progress failed(List<String> reasons, Long spent) {
        return new Progress(attempts + 1, 0, sum(spent), reasons);
    }

    /** One more call without an answer, which is no attempt. */
    Progress waited() {
        return new Progress(attempts, unanswered + 1, tokens, faults);
    }

    /** What everything cost including a last call. */
    Long sum(Long spent) {
        if (tokens == null || spent == null) {
            return tokens == null ? spent : tokens;
        }
        return Long.valueOf(tokens + spent);
    }
}
