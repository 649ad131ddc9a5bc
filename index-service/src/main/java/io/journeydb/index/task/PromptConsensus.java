package io.journeydb.index.task;

import io.journeydb.events.FeatureVector;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.task.Reply.Scored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The prompts of voters that agree most with all: by their vectors, whose weighted sum is what the picture's prompt is expected to mean,
 * or by their words where there are no vectors that compare. Before them stands the best one completed by what others have, where that
 * is nearer still. Thread safe.
 */
final class PromptConsensus {

    private final Optional<PromptCompletion> completion;

    /** @param embedder of the voters' prompts; without one prompts are not completed */
    PromptConsensus(Optional<PromptEmbedder> embedder) {
        this.completion = embedder.map(PromptCompletion::new);
    }

    List<Scored> of(List<Vote> votes, int size) {
        Optional<FeatureVector> any =
                votes.stream().findFirst().flatMap(vote -> vote.lookalike().promptVector());
        boolean compare = any.isPresent()
                && votes.stream().allMatch(vote -> vote.lookalike()
                        .promptVector()
                        .filter(any.get()::comparesWith)
                        .isPresent());
        return compare
                ? byMeaning(votes, any.get(), size)
                : Consensus.of(votes, PromptConsensus::prompt, new Closeness()::of, size);
    }

    private List<Scored> byMeaning(List<Vote> votes, FeatureVector encoded, int size) {
        Map<String, float[]> vectors = new LinkedHashMap<>();
        double[] expected = new double[encoded.dimensions()];
        for (Vote vote : votes) {
            float[] vector = vectors.computeIfAbsent(
                    prompt(vote),
                    first -> vote.lookalike().promptVector().orElseThrow().vector());
            for (int i = 0; i < expected.length; i++) {
                expected[i] += vote.weight() * vector[i];
            }
        }
        List<Scored> prompts = Consensus.best(
                List.copyOf(vectors.keySet()), candidate -> product(expected, vectors.get(candidate)), size);
        Optional<Scored> completed = completion
                .filter(each -> each.comparesWith(encoded))
                .flatMap(each -> each.of(prompts.getFirst(), votes, vector -> product(expected, vector)));
        return Stream.concat(completed.stream(), prompts.stream()).limit(size).toList();
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
