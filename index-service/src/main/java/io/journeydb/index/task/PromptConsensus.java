package io.journeydb.index.task;

import io.journeydb.events.FeatureVector;
import io.journeydb.index.task.Reply.Scored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The prompts of voters that agree most with all: by their vectors, whose weighted sum is what the picture's prompt is expected to mean,
 * or by their words where there are no vectors that compare.
 */
final class PromptConsensus {

    private PromptConsensus() {}

    static List<Scored> of(List<Vote> votes, int size) {
        Optional<FeatureVector> any =
                votes.stream().findFirst().flatMap(vote -> vote.lookalike().promptVector());
        boolean compare = any.isPresent()
                && votes.stream().allMatch(vote -> vote.lookalike()
                        .promptVector()
                        .filter(any.get()::comparesWith)
                        .isPresent());
        return compare
                ? byMeaning(votes, any.get().dimensions(), size)
                : Consensus.of(votes, PromptConsensus::prompt, new Closeness()::of, size);
    }

    private static List<Scored> byMeaning(List<Vote> votes, int dimensions, int size) {
        Map<String, float[]> vectors = new LinkedHashMap<>();
        double[] expected = new double[dimensions];
        for (Vote vote : votes) {
            float[] vector = vectors.computeIfAbsent(
                    prompt(vote),
                    first -> vote.lookalike().promptVector().orElseThrow().vector());
            for (int i = 0; i < dimensions; i++) {
                expected[i] += vote.weight() * vector[i];
            }
        }
        return Consensus.best(
                List.copyOf(vectors.keySet()), candidate -> product(expected, vectors.get(candidate)), size);
    }

    private static String prompt(Vote vote) {
        return vote.lookalike().sample().prompt().text();
    }

    private static double product(double[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
