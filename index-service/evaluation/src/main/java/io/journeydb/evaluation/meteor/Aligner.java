package io.journeydb.evaluation.meteor;

import java.util.ArrayList;
import java.util.List;

/**
 * Searches the best alignment from left to right, keeping the best forty at each word: as METEOR does, and for the same reason (the
 * number of alignments grows exponentially with repeated words).
 */
final class Aligner {

    private static final int BEAM = 40;

    private Aligner() {}

    /** @param matches by where they start in the hypothesis, one list for each of its words */
    static Alignment align(List<List<Match>> matches) {
        List<List<Alignment>> reached = new ArrayList<>();
        for (int i = 0; i <= matches.size(); i++) {
            reached.add(new ArrayList<>());
        }
        reached.get(0).add(Alignment.empty());
        for (int i = 0; i < matches.size(); i++) {
            for (Alignment alignment : best(reached.get(i))) {
                reached.get(i + 1).add(alignment);
                for (Match match : matches.get(i)) {
                    if (alignment.admits(match)) {
                        reached.get(match.hypothesisEnd()).add(alignment.with(match));
                    }
                }
            }
        }
        return best(reached.get(matches.size())).get(0);
    }

    private static List<Alignment> best(List<Alignment> alignments) {
        alignments.sort(Alignment.BETTER_FIRST);
        return alignments.subList(0, Math.min(BEAM, alignments.size()));
    }
}
