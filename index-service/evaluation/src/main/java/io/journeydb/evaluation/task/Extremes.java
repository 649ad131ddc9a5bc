package io.journeydb.evaluation.task;

import io.journeydb.evaluation.task.Evaluation.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The samples with the lowest and the highest scores, and how the scores are spread. For one thread. */
final class Extremes {

    private static final int SHOWN = 8;
    private static final int TENTHS = 10;
    private static final Comparator<Example> LOWEST_FIRST = Comparator.comparingDouble(Example::score);

    private final List<Example> lowest = new ArrayList<>();
    private final List<Example> highest = new ArrayList<>();
    private final long[] spread = new long[TENTHS];

    void add(Example example) {
        spread[Math.min((int) (example.score() * TENTHS), TENTHS - 1)]++;
        keep(lowest, example, LOWEST_FIRST);
        keep(highest, example, LOWEST_FIRST.reversed());
    }

    void add(Extremes other) {
        for (int i = 0; i < TENTHS; i++) {
            spread[i] += other.spread[i];
        }
        other.lowest.forEach(example -> keep(lowest, example, LOWEST_FIRST));
        other.highest.forEach(example -> keep(highest, example, LOWEST_FIRST.reversed()));
    }

    /** The lowest, then the highest that are not among them. */
    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        lowest.forEach(example -> examples.add(grouped("Lowest ROUGE-L", example)));
        highest.stream()
                .filter(example -> !lowest.contains(example))
                .forEach(example -> examples.add(grouped("Highest ROUGE-L", example)));
        return examples;
    }

    /** How many scores lie in each tenth, from 0 to 1. */
    List<Long> spread() {
        List<Long> counts = new ArrayList<>();
        for (long count : spread) {
            counts.add(count);
        }
        return counts;
    }

    private static Example grouped(String group, Example example) {
        return new Example(group, example.id(), example.prediction(), example.references(), example.score());
    }

    /** Sorting is stable: of equal scores the earlier sample stays. */
    private static void keep(List<Example> kept, Example example, Comparator<Example> first) {
        if (kept.size() == SHOWN && first.compare(kept.get(SHOWN - 1), example) <= 0) {
            return;
        }
        kept.add(example);
        kept.sort(first);
        if (kept.size() > SHOWN) {
            kept.remove(SHOWN);
        }
    }
}
