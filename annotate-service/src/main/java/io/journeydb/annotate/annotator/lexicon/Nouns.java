package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.List;
import java.util.stream.Stream;

/** Finds known things in a phrase and says how to call them. Thread safe. */
final class Nouns {

    /**
     * A thing at a place in a phrase.
     *
     * @param entry what it is
     * @param from its first word
     * @param to behind its last word
     * @param typed as the prompt calls it, without the capital that only begins a phrase
     * @param last the normal form of its last word
     */
    record Noun(Entry entry, int from, int to, String typed, String last) {

        boolean isPlural() {
            return English.isPlural(last);
        }
    }

    private final Lexicon things;

    Nouns(Lexicon things) {
        this.things = things;
    }

    /** The noun that begins with this word, or null; one noun after another of its kind is one: "nissan xterra". */
    Noun at(String text, List<Token> words, int from) {
        Found<Entry> found = nounAt(words, from);
        if (found == null) {
            return null;
        }
        int to = from + found.length();
        Found<Entry> next = nounAt(words, to);
        while (next != null && next.value().concept().equals(found.value().concept())) {
            to += next.length();
            next = nounAt(words, to);
        }
        boolean describesNext = next != null || describesUnknown(text, words, to, found.value());
        return describesNext && !English.isPlural(words.get(to - 1).word())
                ? null
                : noun(text, words, from, to, found.value());
    }

    /**
     * Whether what stands behind a noun is another one, which the lexicon doesn't know: "a shop sign" shows no shop,
     * "cat ears" no cat. Of a landscape there is something to be seen in any case: "a forest path".
     */
    private boolean describesUnknown(String text, List<Token> words, int to, Entry entry) {
        if (to == words.size() || entry.category().id().equals("landscape") || things.nameAt(words, to) != null) {
            return false;
        }
        String between = text.substring(words.get(to - 1).end(), words.get(to).start());
        return (between.isBlank() || between.equals("-"))
                && English.mayBeNoun(words.get(to).word());
    }

    /** How a wrong option would call the thing: in the singular, but for what has none, such as "pancakes". */
    String singular(Noun noun) {
        String shown = noun.entry().concept().name();
        if (noun.typed().equalsIgnoreCase(shown)) {
            return shown;
        }
        if (!noun.isPlural()) {
            return noun.typed();
        }
        String stem = noun.typed();
        return Stream.of(cut(stem, "s", ""), cut(stem, "es", ""), cut(stem, "ies", "y"), cut(stem, "ves", "f"))
                .filter(name -> isNameOf(name, noun.entry().concept()))
                .findFirst()
                .orElse(noun.typed());
    }

    private static String cut(String word, String ending, String replacement) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) + replacement : word;
    }

    private boolean isNameOf(String name, Concept concept) {
        List<Token> words = Tokens.of(name);
        if (words.isEmpty() || English.isPlural(words.getLast().word())) {
            return false;
        }
        Found<Entry> found = things.nameEndingAt(words, words.size() - 1);
        return found != null && found.value().concept().equals(concept);
    }

    private Found<Entry> nounAt(List<Token> words, int from) {
        Found<Entry> found = from < words.size() ? things.nameAt(words, from) : null;
        return found != null && found.value().category().isAskedFor() ? found : null;
    }

    private static Noun noun(String text, List<Token> words, int from, int to, Entry entry) {
        String typed = text.substring(words.get(from).start(), words.get(to - 1).end());
        String bare = typed.endsWith("'s") || typed.endsWith("’s") ? typed.substring(0, typed.length() - 2) : typed;
        String within = entry.concept().isCommonNoun() ? Wording.uncapitalised(bare) : bare;
        return new Noun(entry, from, to, within, words.get(to - 1).word());
    }
}
