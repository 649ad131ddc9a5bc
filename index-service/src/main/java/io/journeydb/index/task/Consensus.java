package io.journeydb.index.task;

import io.journeydb.index.task.Reply.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * Of texts that voters have, those that all voters' texts agree with most: a text's score is the weighted mean of its closeness to every
 * voter's text, its own included (minimum Bayes risk). A text that stands alone loses against one that says what most say.
 */
final class Consensus {

    private Consensus() {}

    /** @param closeness from 0 to 1, 1 for the same */
    static List<Scored> of(
            List<Vote> votes, Function<Vote, String> text, ToDoubleBiFunction<Vote, Vote> closeness, int size) {
        Map<String, Vote> candidates = new LinkedHashMap<>();
        votes.forEach(vote -> candidates.putIfAbsent(text.apply(vote), vote));
        double weights = votes.stream().mapToDouble(Vote::weight).sum();
        List<Scored> scored = new ArrayList<>();
        candidates.forEach((candidate, vote) -> scored.add(new Scored(
                candidate,
                votes.stream()
                                .mapToDouble(other -> other.weight() * closeness.applyAsDouble(vote, other))
                                .sum()
                        / weights)));
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored.subList(0, Math.min(size, scored.size()));
    }
}
