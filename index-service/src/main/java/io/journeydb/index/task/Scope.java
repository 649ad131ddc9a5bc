package io.journeydb.index.task;

import io.journeydb.events.identity.Split;
import java.util.Set;

/**
 * Who is asked.
 *
 * @param neighbours how many lookalikes vote, 1 to {@value #MOST_NEIGHBOURS}
 * @param from the splits that they are of; empty for any
 */
public record Scope(int neighbours, Set<Split> from) {

    /** Most voters of a question. */
    public static final int MOST_NEIGHBOURS = 1_000;

    public Scope {
        from = Set.copyOf(from);
        if (neighbours < 1 || neighbours > MOST_NEIGHBOURS) {
            throw new IllegalArgumentException("neighbours is 1 to " + MOST_NEIGHBOURS);
        }
    }
}
