package io.journeydb.evaluation.meteor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The Snowball stemmer for English ("Porter2"), which METEOR uses. Remembers words, up to a bound. Safe for use by several threads. */
final class Stemmer {

    private static final int REMEMBERED = 100_000;

    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    String stem(String word) {
        String known = remembered.get(word);
        if (known != null) {
            return known;
        }
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        if (remembered.size() < REMEMBERED) {
            remembered.put(word, stem);
        }
        return stem;
    }
}
