package io.journeydb.annotate.statistics;

import io.journeydb.events.identity.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The dataset in numbers at one moment.
 *
 * @param at when it was counted
 * @param rows table 2 of the paper: train, val, test, external and total, in this order
 * @param generators table 9 of the paper, by the generators' names
 * @param parameters what Midjourney was asked with
 * @param arrivals the latest {@value #HOURS} hours in which samples were ingested, oldest first
 */
public record Statistics(
        Instant at, List<Row> rows, List<GeneratorRow> generators, Parameters parameters, List<Arrivals> arrivals) {

    /** Most hours that are told: a week, if samples come in every hour. */
    public static final int HOURS = 168;

    /** Name of the last row. */
    public static final String TOTAL = "total";

    public Statistics {
        Objects.requireNonNull(at, "at");
        rows = List.copyOf(rows);
        generators = List.copyOf(generators);
        Objects.requireNonNull(parameters, "parameters");
        arrivals = List.copyOf(arrivals);
    }

    /**
     * One row of table 9: what a generator has that is labelled.
     *
     * @param generator as producers name it
     * @param labeledImages samples whose prompt has an annotation in force with a caption and at least one question
     * @param labeledPrompts distinct prompts of those
     * @param styleQuestions questions on style, counted once for every labelled image
     * @param contentQuestions questions on content, counted likewise
     */
    public record GeneratorRow(
            String generator, long labeledImages, long labeledPrompts, long styleQuestions, long contentQuestions) {}

    /**
     * Midjourney's samples by parameters; each list covers all of them, the most frequent first.
     *
     * @param versions such as {@code 5.2} and {@code niji 6}
     * @param aspectRatios such as {@code 3:2}
     */
    public record Parameters(List<Share> versions, List<Share> aspectRatios) {

        public Parameters {
            versions = List.copyOf(versions);
            aspectRatios = List.copyOf(aspectRatios);
        }
    }

    /**
     * The samples with a value of a parameter.
     *
     * @param value the value; {@code default} for prompts that don't give the parameter, or none that can be
     * @param images how many samples
     */
    public record Share(String value, long images) {

        /** The value of prompts that give none. */
        public static final String DEFAULT = "default";
    }

    /**
     * The samples of an hour.
     *
     * @param hour its beginning
     * @param images how many samples were ingested in it
     */
    public record Arrivals(Instant hour, long images) {}

    /** Table 2 with these counts; splits without any get a row of zeros, and the total is added up. */
    public static List<Row> table(Map<Split, Row> counted) {
        List<Row> rows = new ArrayList<>();
        Row total = Row.empty(TOTAL);
        for (Split split : Split.values()) {
            Row row = counted.getOrDefault(split, Row.empty(split.label()));
            rows.add(row);
            total = total.plus(row);
        }
        rows.add(total);
        return rows;
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
