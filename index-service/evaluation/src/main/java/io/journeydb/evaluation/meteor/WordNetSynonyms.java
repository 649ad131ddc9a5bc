package io.journeydb.evaluation.meteor;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Synsets of WordNet 3.1, over all parts of speech, of a word and its base forms ("was" is in those of "be"). METEOR 1.5 itself carries
 * WordNet 3.0; few synsets differ.
 *
 * <p>Loading takes about half a second and 50 MB. Looked-up words are remembered, up to a bound. Safe for use by several threads.
 */
public final class WordNetSynonyms implements Synonyms {

    private static final int REMEMBERED = 100_000;

    /** WordNet's base forms cut digits off: "sentence1" would be a sentence. */
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-']\\p{L}+)*");

    private final Dictionary dictionary;
    private final Map<String, Set<Long>> remembered = new ConcurrentHashMap<>();

    private WordNetSynonyms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Loads WordNet from the class path. */
    public static WordNetSynonyms load() {
        try {
            return new WordNetSynonyms(Dictionary.getDefaultResourceInstance());
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet is not on the class path or cannot be read", e);
        }
    }

    @Override
    public Set<Long> groups(String word) {
        Set<Long> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        Set<Long> groups = WORD.matcher(word).matches() ? lookUp(word) : Set.of();
        if (remembered.size() < REMEMBERED) {
            remembered.put(word, groups);
        }
        return groups;
    }

    /** The dictionary has caches of its own that are not made for several threads. */
    private synchronized Set<Long> lookUp(String word) {
        try {
            Set<Long> groups = new HashSet<>();
            for (IndexWord form : dictionary.lookupAllIndexWords(word).getIndexWordArray()) {
                for (long offset : form.getSynsetOffsets()) {
                    // An offset is one within its part of speech.
                    groups.add(offset << 3 | form.getPOS().getId());
                }
            }
            return Set.copyOf(groups);
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet cannot be read", e);
        }
    }
}
