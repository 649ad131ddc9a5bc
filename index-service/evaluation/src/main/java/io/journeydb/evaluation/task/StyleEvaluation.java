package io.journeydb.evaluation.task;

import io.journeydb.evaluation.files.Progress;
import io.journeydb.evaluation.files.SampleLines;
import io.journeydb.evaluation.files.SamplePairs;
import io.journeydb.evaluation.metric.MeanReciprocalRank;
import io.journeydb.evaluation.metric.RecallAtK;
import io.journeydb.evaluation.task.Evaluation.Breakdown;
import io.journeydb.evaluation.task.Evaluation.Score;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Style retrieval: a ranked list of phrases a sample, against the phrases that its annotation has. Within a category, a ranking is what
 * is left of it when the phrases of other categories are taken out; a predicted phrase is in the category that it names, else in those that
 * the references have it in.
 */
public final class StyleEvaluation {

    private static final List<Integer> DEPTHS = List.of(1, 5, 10);
    private static final String UNKNOWN =
            "%d predicted phrases are in no reference and name no category: they count over all phrases,"
                    + " but within no category, which flatters the scores there.";

    private final Ranked overAll = new Ranked();
    private final Ranked within = new Ranked();
    private final Map<String, Ranked> byCategory = new TreeMap<>();
    private final Map<String, Set<String>> categories = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Slices<Ranked> slices = new Slices<>(Ranked::new);

    /**
     * Reads and scores. For one run.
     *
     * @throws io.journeydb.evaluation.files.InvalidFilesException if the files cannot be evaluated
     */
    public Evaluation run(Path predictions, Path references) {
        return run(predictions, references, Progress.UNWATCHED);
    }

    /**
     * The same, watched.
     *
     * @throws io.journeydb.evaluation.files.InvalidFilesException if the files cannot be evaluated
     */
    public Evaluation run(Path predictions, Path references, Progress progress) {
        SamplePairs<List<StylePhrase>, Labelled<List<StylePhrase>>> pairs = SamplePairs.open(
                new SampleLines<>(predictions, "prediction", StylePhrase::list),
                new SampleLines<>(references, "references", Labelled.with(StylePhrase::atLeastOne)),
                progress,
                (id, ranking, phrases, faults) -> phrases.references().stream()
                        .filter(phrase -> phrase.category() != null)
                        .forEach(phrase -> categories
                                .computeIfAbsent(phrase.text(), absent -> new HashSet<>())
                                .add(phrase.category())));
        pairs.forEach((id, ranking, phrases) -> score(ranking, phrases));
        return new Evaluation(
                Task.STYLE_RETRIEVAL,
                pairs.size(),
                scores(),
                List.of(),
                breakdowns(),
                List.of(),
                unknown.isEmpty() || byCategory.isEmpty()
                        ? List.of()
                        : List.of(String.format(Locale.ROOT, UNKNOWN, unknown.size())),
                PublishedRows.of(Task.STYLE_RETRIEVAL));
    }

    private void score(List<StylePhrase> ranking, Labelled<List<StylePhrase>> labelled) {
        List<StylePhrase> phrases = labelled.references();
        List<String> ranked = texts(ranking);
        Set<String> right = Set.copyOf(texts(phrases));
        overAll.add(ranked, right);
        slices.add(labelled.labels(), slice -> slice.add(ranked, right));
        Map<String, Set<String>> relevant = phrases.stream()
                .filter(phrase -> phrase.category() != null)
                .collect(Collectors.groupingBy(
                        StylePhrase::category,
                        TreeMap::new,
                        Collectors.mapping(StylePhrase::text, Collectors.toSet())));
        relevant.forEach((category, texts) -> {
            List<String> inCategory = texts(ranking.stream()
                    .filter(phrase -> categoriesOf(phrase).contains(category))
                    .toList());
            within.add(inCategory, texts);
            byCategory.computeIfAbsent(category, absent -> new Ranked()).add(inCategory, texts);
        });
        ranking.stream().filter(phrase -> categoriesOf(phrase).isEmpty()).forEach(phrase -> unknown.add(phrase.text()));
    }

    private Set<String> categoriesOf(StylePhrase phrase) {
        return phrase.category() == null ? categories.getOrDefault(phrase.text(), Set.of()) : Set.of(phrase.category());
    }

    private static List<String> texts(List<StylePhrase> phrases) {
        return phrases.stream().map(StylePhrase::text).toList();
    }

    private List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        scores.addAll(overAll.scores(", over all phrases"));
        if (!byCategory.isEmpty()) {
            scores.addAll(within.scores(", within each category"));
        }
        return scores;
    }

    private List<Breakdown> breakdowns() {
        List<Breakdown> breakdowns = new ArrayList<>();
        if (!byCategory.isEmpty()) {
            breakdowns.add(breakdown());
        }
        List<String> names = overAll.scores("").stream().map(Score::name).toList();
        breakdowns.addAll(slices.breakdowns(names, slice -> slice.scores("")));
        return breakdowns;
    }

    private Breakdown breakdown() {
        List<List<String>> rows = new ArrayList<>();
        byCategory.forEach((category, ranked) -> {
            List<String> row = new ArrayList<>(List.of(
                    category,
                    String.format(Locale.ROOT, "%,d", ranked.recalls.get(0).rankings())));
            ranked.recalls.forEach(recall -> row.add(String.format(Locale.ROOT, "%.4f", recall.score())));
            row.add(String.format(Locale.ROOT, "%.4f", ranked.rank.score()));
            rows.add(row);
        });
        return new Breakdown(
                "Within each category",
                List.of("category", "samples", "recall@1", "recall@5", "recall@10", "MRR"),
                rows);
    }

    private static final class Ranked {

        private final List<RecallAtK> recalls =
                DEPTHS.stream().map(RecallAtK::new).toList();
        private final MeanReciprocalRank rank = new MeanReciprocalRank();

        void add(List<String> ranking, Set<String> relevant) {
            recalls.forEach(recall -> recall.add(ranking, relevant));
            rank.add(ranking, relevant);
        }

        List<Score> scores(String where) {
            List<Score> scores = new ArrayList<>();
            recalls.forEach(recall -> scores.add(Score.of("recall@" + recall.k() + where, recall.score())));
            scores.add(Score.of("MRR" + where, rank.score()));
            return scores;
        }
    }
}
