package io.journeydb.annotate.statistics;

import io.journeydb.events.identity.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Table 2 of the paper at one moment.
 *
 * @param at when it was counted
 * @param rows train, val, test, external and total, in this order
 */
public record Statistics(Instant at, List<Row> rows) {

    /** Name of the last row. */
    public static final String TOTAL = "total";

    public Statistics {
        Objects.requireNonNull(at, "at");
        rows = List.copyOf(rows);
    }

    /** The table with these counts; splits without any get a row of zeros, and the total is added up. */
    public static Statistics of(Instant at, Map<Split, Row> counted) {
        List<Row> rows = new ArrayList<>();
        Row total = Row.empty(TOTAL);
        for (Split split : Split.values()) {
            Row row = counted.getOrDefault(split, Row.empty(split.label()));
            rows.add(row);
            total = total.plus(row);
        }
        rows.add(total);
        return new Statistics(at, rows);
    }

    /**
     * One row of the table.
     *
     * @param split the split's label, or {@code total}
     * @param images samples
     * @param prompts distinct prompts of the split; the total adds the splits up, as the paper's does, so that a prompt
     *     used with Midjourney and with another generator counts in both
     * @param labeledImages samples whose prompt has an annotation in force with a caption and at least one question
     * @param labeledPrompts distinct prompts of those
     * @param styleQuestions questions on style, counted once for every labelled image
     * @param contentQuestions questions on content, counted likewise
     */
    public record Row(
            String split,
            long images,
            long prompts,
            long labeledImages,
            long labeledPrompts,
            long styleQuestions,
            long contentQuestions) {

        /** A row without anything. */
        static Row empty(String split) {
            return new Row(split, 0, 0, 0, 0, 0, 0);
        }

        /** The sum under this row's name. */
        Row plus(Row other) {
            return new Row(
                    split,
                    images + other.images,
                    prompts + other.prompts,
                    labeledImages + other.labeledImages,
                    labeledPrompts + other.labeledPrompts,
                    styleQuestions + other.styleQuestions,
                    contentQuestions + other.contentQuestions);
        }
    }
}
