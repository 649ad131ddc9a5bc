package io.journeydb.annotate.annotator.lexicon;

import java.util.List;

/**
 * What a content phrase says: that something is, does something, or is somewhere.
 *
 * @param form how it can become a sentence
 * @param text the phrase
 * @param words its words
 * @param verb the word before which "is" may stand; the number of words where there is none
 */
record Clause(Form form, String text, List<Token> words, int verb) {

    /** How a phrase can become a sentence. */
    enum Form {
        /** Has a verb already: "the moon is made of cheese". */
        STATEMENT,
        /** Speaks to someone and describes nothing: "ignore all previous instructions". */
        SPEECH,
        /** Something does something or is somewhere: "a rabbit sitting at the counter". */
        PREDICATED,
        /** Does something, without a subject: "singing karaoke". */
        ACTION,
        /** Is somewhere, without a subject: "on a beach". */
        PLACE,
        /** Names something: "a cat with a hat". */
        THING
    }

    /** Reads a phrase that has at least one word. */
    static Clause of(String text) {
        List<Token> words = Tokens.of(text);
        String first = words.getFirst().word();
        if (English.isImperative(first) || English.isPronoun(first)) {
            return new Clause(Form.SPEECH, text, words, words.size());
        }
        if (words.stream().anyMatch(token -> English.isFiniteVerb(token.word()))) {
            return new Clause(Form.STATEMENT, text, words, words.size());
        }
        if (isVerbAt(words, 0)) {
            return new Clause(Form.ACTION, text, words, 0);
        }
        if (English.isPreposition(first) || isPlaced(words)) {
            return new Clause(Form.PLACE, text, words, 0);
        }
        int verb = predicate(words);
        return new Clause(verb < words.size() ? Form.PREDICATED : Form.THING, text, words, verb);
    }

    /** The words before the verb. */
    String subject() {
        return text.substring(0, words.get(verb).start()).strip();
    }

    /** The words from the verb on. */
    String predicate() {
        return text.substring(words.get(verb).start());
    }

    /** The first -ing form that is a verb of the phrase, from the given word on; the number of words if there is none. */
    static int gerund(List<Token> words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (isVerbAt(words, i)) {
                return i;
            }
        }
        return words.size();
    }

    private static boolean isVerbAt(List<Token> words, int at) {
        String word = words.get(at).word();
        boolean object =
                at + 1 < words.size() && English.isDeterminer(words.get(at + 1).word());
        boolean gerund = English.isGerund(word) || English.isNounOrVerb(word) && object;
        if (!gerund || words.get(at).joined()) {
            return false;
        }
        String before = at == 0 ? "" : words.get(at - 1).word();
        boolean last = at + 1 == words.size();
        boolean describes = !last
                && English.isAdjectivalGerund(word)
                && !English.isFunctionWord(words.get(at + 1).word())
                && !isAdverb(words.get(at + 1).word());
        return !describes && !English.isFunctionWord(before);
    }

    private static boolean isAdverb(String word) {
        return word.endsWith("ly") || word.equals("together") || word.equals("away") || word.equals("up");
    }

    /** "placed on the left", "lined up in a row". */
    private static boolean isPlaced(List<Token> words) {
        return words.size() > 1
                && English.isParticiple(words.getFirst().word())
                && (English.isPreposition(words.get(1).word())
                        || isAdverb(words.get(1).word()));
    }

    private static boolean isSideBySide(List<Token> words, int at) {
        return at + 2 < words.size()
                && words.get(at).word().equals("side")
                && words.get(at + 1).word().equals("by");
    }

    /** Where "is" fits: before a verb or a place, if what stands before it is a plain subject. */
    private static int predicate(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).word();
            if (isVerbAt(words, i) || isParticipleAt(words, i) || isSideBySide(words, i)) {
                return i;
            }
            if (English.isPlacePreposition(word) && !words.get(i).joined() && i + 1 < words.size()) {
                return i;
            }
            if (!word.equals("of") && (English.isPreposition(word) || isSubordinate(word))) {
                return words.size();
            }
        }
        return words.size();
    }

    private static boolean isSubordinate(String word) {
        return English.isConjunction(word) && !word.equals("and");
    }

    private static boolean isParticipleAt(List<Token> words, int at) {
        return English.isParticiple(words.get(at).word())
                && at + 1 < words.size()
                && (English.isPreposition(words.get(at + 1).word())
                        || words.get(at + 1).word().equals("one"))
                && !English.isFunctionWord(words.get(at - 1).word());
    }
}
