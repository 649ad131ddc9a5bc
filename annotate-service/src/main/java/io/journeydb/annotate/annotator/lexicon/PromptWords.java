package io.journeydb.annotate.annotator.lexicon;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a prompt mentions anywhere, so that no wrong option is right after all.
 *
 * @param styles numbers of the style concepts that it names
 * @param things numbers of the things that it names
 * @param words all its words, and their singulars as far as an ending tells
 */
record PromptWords(BitSet styles, BitSet things, Set<String> words) {

    static PromptWords of(List<Token> tokens, Lexicon styles, Lexicon things) {
        Set<String> words = new HashSet<>();
        for (Token token : tokens) {
            words.add(token.word());
            if (token.word().length() > 3 && token.word().endsWith("s")) {
                words.add(token.word().substring(0, token.word().length() - 1));
            }
        }
        return new PromptWords(styles.conceptsIn(tokens), things.conceptsIn(tokens), words);
    }

    /** Whether a style concept, one that it goes with, or a word that makes it, is mentioned. */
    boolean mentionsStyle(Concept concept) {
        return mentions(styles, concept);
    }

    /** Whether a thing, one that it goes with, or a word that makes its name, is mentioned. */
    boolean mentionsThing(Concept concept) {
        return mentions(things, concept);
    }

    private boolean mentions(BitSet named, Concept concept) {
        return named.get(concept.number()) || concept.contrast().goesWithAny(named) || mentionsWord(concept);
    }

    private boolean mentionsWord(Concept concept) {
        for (String word : concept.distinctive()) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
