package io.journeydb.evaluation.task;

import io.journeydb.evaluation.metric.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What an evaluation found.
 *
 * @param samples how many were evaluated
 * @param scores in the order in which they are shown
 * @param notComputed scores that papers have and this evaluation has not, each with the reason
 * @param breakdowns the same by parts
 * @param examples worth looking at
 * @param warnings what one must know to read the scores, a sentence each
 * @param published what the paper says of other models, on its own data
 */
public record Evaluation(
        Task task,
        long samples,
        List<Score> scores,
        List<NotComputed> notComputed,
        List<Breakdown> breakdowns,
        List<Example> examples,
        List<String> warnings,
        List<Published> published) {

    public Evaluation {
        Objects.requireNonNull(task, "task");
        scores = List.copyOf(scores);
        notComputed = List.copyOf(notComputed);
        breakdowns = List.copyOf(breakdowns);
        examples = List.copyOf(examples);
        warnings = List.copyOf(warnings);
        published = List.copyOf(published);
    }

    /** The value of a score by its name; empty when there is none. */
    public OptionalDouble value(String score) {
        return scores.stream()
                .filter(found -> found.name().equals(score))
                .mapToDouble(Score::value)
                .findFirst();
    }

    /** The same with further rows beside it. */
    public Evaluation beside(List<Published> rows) {
        List<Published> all = new ArrayList<>(published);
        all.addAll(rows);
        return new Evaluation(task, samples, scores, notComputed, breakdowns, examples, warnings, all);
    }

    /** A score that is missing. @param reason completes "not computed: …" */
    public record NotComputed(String name, String reason) {}

    /**
     * One metric's value.
     *
     * @param most the highest it can be
     * @param interval at 95 %, or null where none is computed
     */
    public record Score(String name, double value, double most, Interval interval) {

        public Score {
            Objects.requireNonNull(name, "name");
        }

        static Score of(String name, double value) {
            return new Score(name, value, 1, null);
        }
    }

    /** A table; each row has as many cells as the header. */
    public record Breakdown(String title, List<String> header, List<List<String>> rows) {

        public Breakdown {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One sample's prediction beside its references. @param group what it is an example of */
    public record Example(String group, String id, String prediction, List<String> references, double score) {

        public Example {
            references = List.copyOf(references);
        }
    }

    /** A value from the paper (arXiv 2307.00716v2). @param score the name of the score it stands beside */
    public record Published(String model, String data, String score, double value) {}
}
