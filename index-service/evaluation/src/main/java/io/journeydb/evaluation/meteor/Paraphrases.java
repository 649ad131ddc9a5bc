package io.journeydb.evaluation.meteor;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases that say the same. Immutable; safe for use by several threads.
 *
 * <p>The table that METEOR ships is large and not part of this project; {@link #read} takes a file in its layout.
 */
public final class Paraphrases {

    private static final Paraphrases NONE = new Paraphrases(Map.of());

    private final Map<List<String>, Set<List<String>>> table;
    private final int longest;

    private Paraphrases(Map<List<String>, Set<List<String>>> table) {
        this.table = table;
        this.longest = table.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Knows no phrase. */
    public static Paraphrases none() {
        return NONE;
    }

    /**
     * Reads a table: for each pair three lines, a probability (not used here), a phrase and its paraphrase, words separated by single
     * spaces, lower case. A pair holds in both directions.
     *
     * @throws IOException if it cannot be read or ends within a pair
     */
    public static Paraphrases read(BufferedReader lines) throws IOException {
        Map<List<String>, Set<List<String>>> table = new HashMap<>();
        for (String probability = lines.readLine(); probability != null; probability = lines.readLine()) {
            String phrase = lines.readLine();
            String other = lines.readLine();
            if (phrase == null || other == null) {
                throw new IOException("the paraphrase table ends within a pair");
            }
            List<String> one = List.of(phrase.split(" "));
            List<String> two = List.of(other.split(" "));
            table.computeIfAbsent(one, absent -> new HashSet<>()).add(two);
            table.computeIfAbsent(two, absent -> new HashSet<>()).add(one);
        }
        return new Paraphrases(table);
    }

    /** All matches between two texts. */
    List<Match> matches(List<String> hypothesis, List<String> reference) {
        List<Match> matches = new ArrayList<>();
        for (int start = 0; start < hypothesis.size(); start++) {
            for (int end = start + 1; end <= Math.min(start + longest, hypothesis.size()); end++) {
                for (List<String> phrase : table.getOrDefault(hypothesis.subList(start, end), Set.of())) {
                    for (int at : positions(reference, phrase)) {
                        matches.add(new Match(start, end - start, at, phrase.size(), Match.PARAPHRASE));
                    }
                }
            }
        }
        return matches;
    }

    private static List<Integer> positions(List<String> text, List<String> phrase) {
        List<Integer> positions = new ArrayList<>();
        for (int start = 0; start + phrase.size() <= text.size(); start++) {
            if (text.subList(start, start + phrase.size()).equals(phrase)) {
                positions.add(start);
            }
        }
        return positions;
    }
}
