package io.journeydb.annotate.store;

import java.time.Instant;
import java.util.Objects;

/**
 * How far a request to annotate again is.
 *
 * @param id of the request
 * @param prompts how many it chose
 * @param waiting how many of them still wait for it; the others are annotated, were refused, or wait for a later request
 * @param requestedAt when
 */
public record Reannotation(String id, long prompts, long waiting, Instant requestedAt) {

    public Reannotation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(requestedAt, "requestedAt");
    }
}
