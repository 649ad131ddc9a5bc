package io.journeydb.annotate.category;

import io.journeydb.annotate.store.StyleExamples.Example;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Examples of all categories in the space of their embeddings. Immutable, hence thread safe.
 *
 * <p>Among the categories of the ten nearest examples, the best is the one with the greatest mean of two inner products: with
 * its nearest example, and with the mean of all its examples. Measured on the lexicon with every tenth concept held out (all
 * its names; 567 phrases), this names the right one of 34 categories for 62 %, the nearest example alone for 49 %.
 */
final class StyleSpace {

    private static final int NEIGHBOURS = 10;

    private final List<Example> examples;
    private final Map<String, float[]> means;

    /**
     * A space.
     *
     * @param examples all with embeddings
     */
    StyleSpace(List<Example> examples) {
        this.examples = List.copyOf(examples);
        this.means = means(examples);
    }

    /**
     * A category and how much alike.
     *
     * @param category its id
     * @param score mean of the two inner products, -1 to 1
     */
    record Nearest(String category, float score) {}

    /** The best category; empty if there is no example. */
    Optional<Nearest> nearest(float[] vector) {
        Map<String, Float> best = new HashMap<>();
        for (Neighbour neighbour : neighbours(vector)) {
            best.merge(neighbour.category(), neighbour.likeness(), Math::max);
        }
        return best.entrySet().stream()
                .map(each -> new Nearest(each.getKey(), (each.getValue() + dot(means.get(each.getKey()), vector)) / 2))
                .max(Comparator.comparingDouble(Nearest::score).thenComparing(Nearest::category));
    }

    private record Neighbour(String category, float likeness) {}

    private List<Neighbour> neighbours(float[] vector) {
        List<Neighbour> all = new ArrayList<>(examples.size());
        for (Example example : examples) {
            all.add(new Neighbour(example.category(), dot(example.embedding(), vector)));
        }
        all.sort(Comparator.comparingDouble(Neighbour::likeness).reversed());
        return all.subList(0, Math.min(NEIGHBOURS, all.size()));
    }

    private static Map<String, float[]> means(List<Example> examples) {
        Map<String, float[]> sums = new HashMap<>();
        for (Example example : examples) {
            float[] vector = example.embedding();
            float[] sum = sums.computeIfAbsent(example.category(), id -> new float[vector.length]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        sums.values().forEach(StyleSpace::scaleToOne);
        return sums;
    }

    private static void scaleToOne(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; length > 0 && i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
