package io.journeydb.annotate.annotator.chat;

import java.util.List;

/**
 * How far asking for one prompt has come.
 *
 * @param attempts replies that were judged
 * @param tokens what all calls cost as far as known; null if no call told
 * @param faults what was wrong with the last reply, as the model is told; empty before the first
 */
record Progress(int attempts, Long tokens, List<String> faults) {

    /** Nothing was asked yet. */
    static final Progress NONE = new Progress(0, null, List.of());

    Progress {
        faults = List.copyOf(faults);
    }

    /** One more attempt, which came to nothing for these reasons. */
    Progress failed(List<String> reasons, Long spent) {
        return new Progress(attempts + 1, sum(spent), reasons);
    }

    /** What everything cost including a last call. */
    Long sum(Long spent) {
        if (tokens == null || spent == null) {
            return tokens == null ? spent : tokens;
        }
        return Long.valueOf(tokens + spent);
    }
}
