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
        /** Is in another language than English. */
        FOREIGN,
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
        if (isForeign(words)) {
            return new Clause(Form.FOREIGN, text, words, words.size());
        }
        int finite = finiteVerb(words);
        if (finite < words.size()) {
            return new Clause(Form.STATEMENT, text, words, finite);
        }
        if (isVerbAt(words, 0)) {
            return new Clause(Form.ACTION, text, words, 0);
        }
        if (English.isPreposition(first) || isPlaced(words)) {
            return new Clause(Form.PLACE, text, words, 0);
        }
        int verb = predicate(words);
        verb = verb < words.size() && isQuoting(text, words, verb) ? words.size() : verb;
        return new Clause(verb < words.size() ? Form.PREDICATED : Form.THING, text, words, verb);
    }

    private static boolean isForeign(List<Token> words) {
        long foreign =
                words.stream().filter(token -> English.isForeign(token.word())).count();
        return foreign > 0 && (foreign > 1 || English.isForeign(words.getFirst().word()));
    }

    /** A word such as "is", or one in -s with an object behind it; not behind "that", which makes no sentence. */
    private static int finiteVerb(List<Token> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).word();
            if (English.isRelative(word)) {
                return words.size();
            }
            boolean objectBehind = i + 1 < words.size()
                    && English.isDeterminer(words.get(i + 1).word());
            boolean verb = i > 0 && objectBehind && word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
            boolean finite = English.isFiniteVerb(word) || verb && !English.isFunctionWord(word);
            if (finite && !words.get(i).joined()) {
                return i;
            }
        }
        return words.size();
    }

    /** A sign "is" not reading anything: "a sign reading “Open”". */
    static boolean isQuoting(String text, List<Token> words, int verb) {
        String word = words.get(verb).word();
        int end = words.get(verb).end();
        return (word.equals("reading") || word.equals("saying"))
                && text.substring(end).stripLeading().matches("(?s)[\"“'‘].*");
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

    /** Where "is" fits: before a verb, or else before a place, if what stands before it is a plain subject. */
    private static int predicate(List<Token> words) {
        int place = words.size();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).word();
            if (isVerbAt(words, i) || isParticipleAt(words, i) || isSideBySide(words, i)) {
                return i;
            }
            if (isPlaceAt(words, i)) {
                place = Math.min(place, i);
            } else if (!word.equals("of") && (English.isPreposition(word) || isSubordinate(word))) {
                return place;
            }
        }
        return place;
    }

    private static boolean isPlaceAt(List<Token> words, int at) {
        Token token = words.get(at);
        boolean time = (token.word().equals("at") || token.word().equals("in"))
                && at + 1 < words.size()
                && English.isTime(words.get(at + 1).word());
        return English.isPlacePreposition(token.word()) && !token.joined() && at + 1 < words.size() && !time;
    }

    private static boolean isSubordinate(String word) {
        return English.isConjunction(word) && !word.equals("and");
    }

    private static boolean isParticipleAt(List<Token> words, int at) {
        return English.isParticiple(words.get(at).word())
                && !words.get(at).joined()
                && at + 1 < words.size()
                && (English.isPreposition(words.get(at + 1).word())
                        || words.get(at + 1).word().equals("one"))
                && !English.isFunctionWord(words.get(at - 1).word());
    }
}
