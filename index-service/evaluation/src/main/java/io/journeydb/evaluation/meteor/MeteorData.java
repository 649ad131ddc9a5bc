package io.journeydb.evaluation.meteor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What METEOR knows about English, and the matches it finds by it. Immutable but for what it remembers; safe for use by several threads,
 * and meant to be shared.
 */
public final class MeteorData {

    private final Stemmer stemmer = new Stemmer();
    private final Synonyms synonyms;
    private final Paraphrases paraphrases;
    private final Set<String> functionWords;

    /** @param functionWords lower case; they count a quarter where other words count three */
    public MeteorData(Synonyms synonyms, Paraphrases paraphrases, Set<String> functionWords) {
        this.synonyms = Objects.requireNonNull(synonyms, "synonyms");
        this.paraphrases = Objects.requireNonNull(paraphrases, "paraphrases");
        this.functionWords = Set.copyOf(functionWords);
    }

    boolean isFunctionWord(String word) {
        return functionWords.contains(word);
    }

    /** Every match of every stage, by where it starts in the hypothesis; of two words only the strongest. */
    List<List<Match>> matches(List<String> hypothesis, List<String> reference) {
        List<List<Match>> matches = new ArrayList<>();
        for (int i = 0; i < hypothesis.size(); i++) {
            matches.add(new ArrayList<>());
            for (int j = 0; j < reference.size(); j++) {
                double weight = weight(hypothesis.get(i), reference.get(j));
                if (weight > 0) {
                    matches.get(i).add(Match.ofWords(i, j, weight));
                }
            }
        }
        paraphrases.matches(hypothesis, reference).forEach(match -> matches.get(match.hypothesisStart())
                .add(match));
        return matches;
    }

    private double weight(String hypothesis, String reference) {
        if (hypothesis.equals(reference)) {
            return Match.EXACT;
        }
        if (shareGroup(hypothesis, reference)) {
            return Match.SYNONYM;
        }
        return stemmer.stem(hypothesis).equals(stemmer.stem(reference)) ? Match.STEM : 0;
    }

    private boolean shareGroup(String one, String other) {
        Set<Long> groups = synonyms.groups(one);
        return !groups.isEmpty() && synonyms.groups(other).stream().anyMatch(groups::contains);
    }
}
