package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Grammar of the words that name something: number, article, proper names. Thread safe. */
final class NounPhrase {

    private static final Set<String> NOT_COUNTED = Set.of("color", "action", "place", "city");

    private final Lexicon things;

    NounPhrase(Lexicon things) {
        this.things = things;
    }

    /** Whether a verb behind these words takes the plural. */
    boolean isPlural(List<Token> words) {
        List<Token> head = head(words);
        return head.stream().anyMatch(token -> token.word().equals("and")) || joinsTwo(words) || isSeveral(head);
    }

    /** "a bowl of lemons and a knife"; not "a cat with a hat and a coat". */
    private static boolean joinsTwo(List<Token> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            String word = words.get(i).word();
            if (English.isPreposition(word) && !word.equals("of")) {
                return false;
            }
            if (word.equals("and") && English.isDeterminer(words.get(i + 1).word())) {
                return true;
            }
        }
        return false;
    }

    /** Whether "there are" is right before these words: of "a mountain and two rivers" the mountain decides. */
    boolean beginsInPlural(List<Token> words) {
        List<Token> head = head(words);
        int and = 0;
        while (and < head.size() && !head.get(and).word().equals("and")) {
            and++;
        }
        return and > 0 && isSeveral(head.subList(0, and));
    }

    /** The words as they stand within a sentence, with "a" or "an" in front where they need one. */
    String withArticle(String text, List<Token> words) {
        String within = withinSentence(text, words);
        int last = words.size() - 1;
        if (last > 0
                && English.isOnlyOne(words.get(last - 1).word(), words.get(last).word())
                && !English.isFunctionWord(words.getFirst().word())) {
            return "the " + within;
        }
        return needsArticle(text, words) ? English.article(words.getFirst().word()) + " " + within : within;
    }

    /** Without the capital that only begins the prompt or a part of it. */
    private String withinSentence(String text, List<Token> words) {
        boolean begins = isCapitalisedWord(text, words)
                && isOrdinary(text, words)
                && !English.isProperWord(words.getFirst().word());
        return begins ? Wording.uncapitalised(text) : text;
    }

    /** Whether the first words are a name, as far as capitals and the lexicon tell. */
    boolean isProper(String text, List<Token> words) {
        return isCapitalisedWord(text, words) && !isOrdinary(text, words) && isLatin(text, words);
    }

    /** Whether the phrase begins with a letter or digit that English articles go with. */
    boolean isLatin(String text, List<Token> words) {
        int first = text.codePointAt(words.getFirst().start());
        return first < 0x250;
    }

    /** A phrase that names when, where or in what weather, as one that says it: "rainy day", "warm kitchen". */
    Clause asSetting(Clause clause) {
        List<Token> words = clause.words();
        if (clause.form() != Clause.Form.THING || head(words).size() < words.size() || isSeveral(words)) {
            return clause;
        }
        String last = words.getLast().word();
        if (English.isPartOfDay(last)) {
            return place("on ", clause);
        }
        if (English.isWeather(last)) {
            return words.size() == 1 ? new Clause(Clause.Form.PLACE, "in the " + last, words, 0) : place("in ", clause);
        }
        Found<Entry> found = things.nameEndingAt(words, words.size() - 1);
        boolean known = found != null && !isProper(clause.text(), words);
        return switch (known ? found.value().category().id() : "") {
            case "place" -> place("in ", clause);
            case "city" -> new Clause(Clause.Form.PLACE, "in " + city(clause, found), words, 0);
            default -> clause;
        };
    }

    /** Typed small, a city gets its capitals if it is named alone. */
    private static String city(Clause clause, Found<Entry> found) {
        boolean alone = found.length() == clause.words().size();
        return alone ? found.value().concept().name() : clause.text();
    }

    private Clause place(String preposition, Clause clause) {
        String text = preposition + withArticle(clause.text(), clause.words());
        return new Clause(Clause.Form.PLACE, text, clause.words(), 0);
    }

    private boolean needsArticle(String text, List<Token> words) {
        String first = words.getFirst().word();
        List<Token> head = head(words);
        String last = head.getLast().word();
        return isLatin(text, words)
                && !English.isFunctionWord(first)
                && !first.equals("one")
                && !isProper(text, words)
                && !isSeveral(head)
                && !English.isUncountable(last)
                && !isNumber(words);
    }

    private boolean isSeveral(List<Token> head) {
        String first = head.getFirst().word();
        if (head.size() > 1 && (first.equals("a") || first.equals("an"))) {
            return false;
        }
        return English.isPlural(head.getLast().word())
                || isNumber(head) && !head.getFirst().word().equals("one");
    }

    private boolean isNumber(List<Token> words) {
        Found<Entry> found = things.nameAt(words, 0);
        return found != null && found.value().category().id().equals("number") && words.size() > found.length();
    }

    /** The words up to the first that adds something: "of", "with", a verb. */
    private static List<Token> head(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).word();
            if (English.isPreposition(word) || English.isGerund(word) && !English.isAdjectivalGerund(word)) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static boolean isCapitalisedWord(String text, List<Token> words) {
        Token first = words.getFirst();
        String typed = text.substring(first.start(), first.end());
        boolean allCapitals = typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT));
        return Character.isUpperCase(typed.codePointAt(0)) && !allCapitals;
    }

    /** A capital that only begins the prompt: a known thing, or a word with a plain word behind it. */
    private boolean isOrdinary(String text, List<Token> words) {
        String first = words.getFirst().word();
        boolean two = words.size() > 1;
        boolean twoCapitals =
                two && Character.isUpperCase(text.codePointAt(words.get(1).start()));
        if (English.isFunctionWord(first) || isCounted(words) && !twoCapitals) {
            return true;
        }
        if (!two) {
            return false;
        }
        Token second = words.get(1);
        boolean describes = !English.isFunctionWord(second.word()) && !English.isGerund(second.word());
        return describes && !twoCapitals;
    }

    private boolean isCounted(List<Token> words) {
        Found<Entry> found = things.nameAt(words, 0);
        return found != null && !NOT_COUNTED.contains(found.value().category().id());
    }
}
