package io.journeydb.index.task;

import io.journeydb.events.Options;
import io.journeydb.index.task.Reply.Answer;
import io.journeydb.index.task.Reply.Captions;
import io.journeydb.index.task.Reply.Neighbour;
import io.journeydb.index.task.Reply.Prompts;
import io.journeydb.index.task.Reply.Scored;
import io.journeydb.index.task.Reply.ScoredStyle;
import io.journeydb.index.task.Reply.Styles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Offline: the samples that look most like the picture vote with what they have. */
public final class RetrievalSolver implements TaskSolver {

    private final Lookalikes lookalikes;
    private final StyleCatalogue catalogue;

    public RetrievalSolver(Lookalikes lookalikes, StyleCatalogue catalogue) {
        this.lookalikes = lookalikes;
        this.catalogue = catalogue;
    }

    @Override
    public Prompts promptInversion(Picture picture, Scope scope, int size) {
        List<Vote> votes = votes(picture, scope);
        Closeness closeness = new Closeness();
        List<Scored> prompts = Consensus.of(
                votes,
                vote -> vote.lookalike().sample().prompt().text(),
                (one, other) -> closeness.ofPrompts(one.lookalike(), other.lookalike()),
                size);
        return new Prompts(Reply.RETRIEVAL, prompts, Neighbour.of(votes));
    }

    @Override
    public Styles styleRetrieval(Picture picture, Scope scope, int size) {
        List<Vote> votes = votes(picture, scope);
        List<ScoredStyle> ranked = ranked(votes);
        Map<String, List<ScoredStyle>> byCategory = new TreeMap<>();
        ranked.forEach(style -> style.categories().forEach(category -> byCategory
                .computeIfAbsent(category, absent -> new ArrayList<>())
                .add(style)));
        byCategory.replaceAll((category, styles) -> first(styles, size));
        return new Styles(Reply.RETRIEVAL, first(ranked, size), byCategory, Neighbour.of(votes));
    }

    /** A phrase's score is the share of the weights that has it. */
    private List<ScoredStyle> ranked(List<Vote> votes) {
        Map<String, Double> scores = new HashMap<>();
        double weights = votes.stream().mapToDouble(Vote::weight).sum();
        for (Vote vote : votes) {
            vote.annotation().segments().style().stream()
                    .map(style -> style.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(style -> scores.merge(style, vote.weight() / weights, Double::sum));
        }
        return scores.entrySet().stream()
                .map(entry -> new ScoredStyle(
                        entry.getKey(),
                        entry.getValue(),
                        catalogue.categoriesOf(entry.getKey()).stream().sorted().toList()))
                .sorted(Comparator.comparingDouble(ScoredStyle::score)
                        .reversed()
                        .thenComparing(ScoredStyle::style))
                .toList();
    }

    @Override
    public Captions caption(Picture picture, Scope scope, int size) {
        List<Vote> votes = votes(picture, scope);
        List<Vote> captioned = votes.stream()
                .filter(vote -> !vote.annotation().caption().isEmpty())
                .toList();
        Closeness closeness = new Closeness();
        List<Scored> captions = Consensus.of(
                captioned,
                vote -> vote.annotation().caption(),
                (one, other) -> closeness.ofCaptions(
                        one.annotation().caption(), other.annotation().caption()),
                size);
        return new Captions(Reply.RETRIEVAL, captions, Neighbour.of(votes));
    }

    @Override
    public Answer vqa(Picture picture, Scope scope, String question, Options options) {
        List<Vote> votes = votes(picture, scope);
        return new Evidence(votes, question, options).answer();
    }

    private List<Vote> votes(Picture picture, Scope scope) {
        return Vote.of(lookalikes.of(picture, scope.neighbours(), scope.from()));
    }

    private static List<ScoredStyle> first(List<ScoredStyle> styles, int size) {
        return styles.stream().limit(size).collect(Collectors.toUnmodifiableList());
    }
}
