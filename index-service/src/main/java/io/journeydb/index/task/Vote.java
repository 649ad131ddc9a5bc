package io.journeydb.index.task;

import io.journeydb.events.Annotation;
import io.journeydb.index.task.Lookalikes.Found;
import java.util.ArrayList;
import java.util.List;

/** A lookalike's weight. */
record Vote(Lookalike lookalike, double weight) {

    /** Weights of a regression, which sum to 1 and may be negative: {@link LocalRegression}. */
    static List<Vote> regressed(Found found) {
        List<Lookalike> voters = found.nearestFirst();
        double[] weights = LocalRegression.weights(
                found.asked(), voters.stream().map(Lookalike::pictureVector).toList());
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            votes.add(new Vote(voters.get(i), weights[i]));
        }
        return votes;
    }

    /**
     * Weights that fall from 1 for the nearest to almost 0 for the farthest, in proportion to the distance between the two
     * (S. A. Dudani, "The distance-weighted k-nearest-neighbor rule", 1976): so they need no scale that another encoder would change. The
     * farthest keeps 1 / (count + 1) of the range, that it has a voice.
     */
    static List<Vote> byDistance(Found found) {
        List<Lookalike> nearestFirst = found.nearestFirst();
        List<Vote> votes = new ArrayList<>();
        if (nearestFirst.isEmpty()) {
            return votes;
        }
        double nearest = nearestFirst.getFirst().similarity();
        double farthest = nearestFirst.getLast().similarity();
        double floor = farthest - (nearest - farthest) / nearestFirst.size();
        for (Lookalike lookalike : nearestFirst) {
            double weight = nearest > farthest ? (lookalike.similarity() - floor) / (nearest - floor) : 1;
            votes.add(new Vote(lookalike, weight));
        }
        return votes;
    }

    Annotation annotation() {
        return lookalike.sample().annotation();
    }
}
