package io.journeydb.index.task;

import io.journeydb.events.Options;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.task.Lookalikes.Found;
import io.journeydb.index.task.Reply.Answer;
import io.journeydb.index.task.Reply.Captions;
import io.journeydb.index.task.Reply.Neighbour;
import io.journeydb.index.task.Reply.Prompts;
import io.journeydb.index.task.Reply.ScoredStyle;
import io.journeydb.index.task.Reply.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Offline: the samples that look most like the picture vote with what they have. */
public final class RetrievalSolver implements TaskSolver {

    private final Lookalikes lookalikes;
    private final StyleCatalogue catalogue;
    private final PromptConsensus prompts;

    /** @param embedder of the index's prompts; empty where they are not embedded */
    public RetrievalSolver(Lookalikes lookalikes, StyleCatalogue catalogue, Optional<PromptEmbedder> embedder) {
        this.lookalikes = lookalikes;
        this.catalogue = catalogue;
        this.prompts = new PromptConsensus(embedder);
    }

    @Override
    public Prompts promptInversion(Picture picture, Scope scope, int size) {
        List<Vote> votes = Vote.regressed(found(picture, scope));
        return new Prompts(Reply.RETRIEVAL, prompts.of(votes, size), Neighbour.of(votes), null);
    }

    @Override
    public Styles styleRetrieval(Picture picture, Scope scope, int size) {
        List<Vote> votes = Vote.regressed(found(picture, scope));
        return Styles.of(Reply.RETRIEVAL, ranked(votes), size, Neighbour.of(votes));
    }

    /** A phrase's score is the sum of the weights that have it, which sum to 1: how surely the picture has it, too. */
    private List<ScoredStyle> ranked(List<Vote> votes) {
        Map<String, Double> scores = new HashMap<>();
        for (Vote vote : votes) {
            vote.annotation().segments().style().stream()
                    .map(style -> style.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .forEach(style -> scores.merge(style, vote.weight(), Double::sum));
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new ScoredStyle(
                        entry.getKey(),
                        Math.clamp(entry.getValue(), 0, 1),
                        catalogue.categoriesOf(entry.getKey()).stream().sorted().toList()))
                .toList();
    }

    @Override
    public Captions caption(Picture picture, Scope scope, int size) {
        List<Vote> votes = Vote.regressed(found(picture, scope));
        List<Vote> captioned = votes.stream()
                .filter(vote -> !vote.annotation().caption().isEmpty())
                .toList();
        return new Captions(
                Reply.RETRIEVAL,
                Consensus.of(captioned, vote -> vote.annotation().caption(), new Closeness()::of, size),
                Neighbour.of(votes),
                null);
    }

    /** By distance alone: what a question asks for is seldom in a direction of its own. */
    @Override
    public Answer vqa(Picture picture, Scope scope, String question, Options options) {
        return new Evidence(Vote.byDistance(found(picture, scope)), question, options).answer();
    }

    private Found found(Picture picture, Scope scope) {
        return lookalikes.of(picture, scope.neighbours(), scope.from());
    }
}
