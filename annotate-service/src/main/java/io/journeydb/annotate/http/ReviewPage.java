package io.journeydb.annotate.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.annotate.store.ReviewTask;
import io.journeydb.annotate.store.ReviewedSamples;
import io.journeydb.annotate.store.ReviewedSamples.Position;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import java.util.List;

/**
 * Samples that need a review.
 *
 * @param tasks the test split first, each split in the order of the ids
 * @param next the cursor of the next page; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewPage(List<ReviewTask> tasks, String next) {

    private static final String SEPARATOR = ":";

    public ReviewPage {
        tasks = List.copyOf(tasks);
    }

    /** The page with these tasks; a full one may have a next. */
    static ReviewPage of(List<ReviewTask> tasks, int limit) {
        if (tasks.size() < limit) {
            return new ReviewPage(tasks, null);
        }
        ReviewTask last = tasks.getLast();
        return new ReviewPage(tasks, last.split().label() + SEPARATOR + last.sampleId());
    }

    /**
     * Where a cursor goes on; at the start without one.
     *
     * @throws IllegalArgumentException if no page gave the cursor
     */
    static Position position(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Position.START;
        }
        String[] parts = cursor.split(SEPARATOR, -1);
        if (parts.length != 2 || !SampleId.isValid(parts[1])) {
            throw new IllegalArgumentException("a cursor is a split and a sample id");
        }
        Split split = Split.parse(parts[0]);
        if (!ReviewedSamples.ORDER.contains(split)) {
            throw new IllegalArgumentException("no samples of this split are reviewed");
        }
        return new Position(split, parts[1]);
    }
}
