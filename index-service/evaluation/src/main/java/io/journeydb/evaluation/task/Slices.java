package io.journeydb.evaluation.task;

import io.journeydb.evaluation.task.Evaluation.Breakdown;
import io.journeydb.evaluation.task.Evaluation.Score;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Scores by generator, by style category and by whether a person has verified the sample, as far as the references say. A sample counts in
 * each of its categories. For one thread; parts of several are added up.
 *
 * @param <S> what gathers scores
 */
final class Slices<S> {

    private static final String NONE = "–";

    private enum By {
        GENERATOR("By generator", "generator"),
        CATEGORY("By style category of the sample", "category"),
        VERIFIED("By whether a person has verified the sample", "verified");

        private final String title;
        private final String column;

        By(String title, String column) {
            this.title = title;
            this.column = column;
        }
    }

    private static final class Part<S> {

        private final S scores;
        private long samples;

        private Part(S scores) {
            this.scores = scores;
        }
    }

    private final Supplier<S> begin;
    private final Map<By, Map<String, Part<S>>> parts = new EnumMap<>(By.class);

    Slices(Supplier<S> begin) {
        this.begin = begin;
    }

    /** Takes a sample in. @param sample told of what gathers each of its slices */
    void add(Labels labels, Consumer<S> sample) {
        if (labels.generator() != null) {
            add(By.GENERATOR, labels.generator(), 1, sample);
        }
        labels.styleCategories().forEach(category -> add(By.CATEGORY, category, 1, sample));
        if (labels.verified() != null) {
            add(By.VERIFIED, labels.verified() ? "yes" : "no", 1, sample);
        }
    }

    /** Takes in what another one has gathered. */
    void add(Slices<S> other, BiConsumer<S, S> adding) {
        other.parts.forEach((by, named) -> named.forEach(
                (name, part) -> add(by, name, part.samples, scores -> adding.accept(scores, part.scores))));
    }

    private void add(By by, String name, long samples, Consumer<S> scores) {
        Part<S> part = parts.computeIfAbsent(by, absent -> new TreeMap<>())
                .computeIfAbsent(name, absent -> new Part<>(begin.get()));
        part.samples += samples;
        scores.accept(part.scores);
    }

    /** A table for each label that any line had. @param names of the scores that are shown */
    List<Breakdown> breakdowns(List<String> names, Function<S, List<Score>> scores) {
        List<Breakdown> breakdowns = new ArrayList<>();
        parts.forEach((by, named) -> {
            List<String> header = new ArrayList<>(List.of(by.column, "samples"));
            header.addAll(names);
            List<List<String>> rows = new ArrayList<>();
            named.forEach((name, part) -> rows.add(row(name, part, names, scores)));
            breakdowns.add(new Breakdown(by.title, header, rows));
        });
        return breakdowns;
    }

    private List<String> row(String name, Part<S> part, List<String> names, Function<S, List<Score>> scores) {
        Map<String, Double> values =
                scores.apply(part.scores).stream().collect(Collectors.toMap(Score::name, Score::value));
        List<String> row = new ArrayList<>(List.of(name, String.format(Locale.ROOT, "%,d", part.samples)));
        names.forEach(shown ->
                row.add(values.containsKey(shown) ? String.format(Locale.ROOT, "%.4f", values.get(shown)) : NONE));
        return row;
    }
}
