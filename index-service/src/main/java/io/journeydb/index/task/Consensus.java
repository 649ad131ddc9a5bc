package io.journeydb.index.task;

import io.journeydb.index.task.Reply.Scored;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Of texts that voters have, those that all voters' texts agree with most: a text's score is the weighted sum of its closeness to every
 * voter's text, its own included (minimum Bayes risk). A text that stands alone loses against one that says what most say.
 */
final class Consensus {

    /** Texts that may be the answer: those that weigh most. All texts are what they are held against. */
    private static final int MOST_CANDIDATES = 100;

    private Consensus() {}

    /** @param closeness from 0 to 1, 1 for the same */
    static List<Scored> of(
            List<Vote> votes, Function<Vote, String> text, ToDoubleBiFunction<String, String> closeness, int size) {
        Map<String, Double> weights = new LinkedHashMap<>();
        votes.forEach(vote -> weights.merge(text.apply(vote), vote.weight(), Double::sum));
        List<String> candidates = weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
        return best(
                candidates,
                candidate -> weights.entrySet().stream()
                        .mapToDouble(other -> other.getValue() * closeness.applyAsDouble(candidate, other.getKey()))
                        .sum(),
                size);
    }

    /** The best by a score, which is shown as 0 to 1. */
    static List<Scored> best(List<String> candidates, ToDoubleFunction<String> score, int size) {
        return candidates.stream()
                .map(candidate -> new Scored(candidate, score.applyAsDouble(candidate)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(size)
                .map(scored -> new Scored(scored.text(), Math.clamp(scored.score(), 0, 1)))
                .toList();
    }
}
