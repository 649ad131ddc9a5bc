package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.Nouns.Noun;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.ArrayList;
import java.util.List;

/** Finds what can be asked about a content phrase. Thread safe; work is bounded by a limit of words per phrase. */
final class ContentFinder {

    /** Words of a phrase that are looked at. */
    private static final int REACH = 60;

    /** Words of an answer such as "Drinking whisky from a glass". */
    private static final int LONGEST_DEED = 6;

    /** Words between a number or color and the thing it belongs to: "three small red boats". */
    private static final int LONGEST_GAP = 3;

    private final Lexicon things;
    private final Nouns nouns;

    ContentFinder(Lexicon things) {
        this.things = things;
        this.nouns = new Nouns(things);
    }

    List<Finding> find(String phrase) {
        String text = Wording.plain(phrase);
        List<Token> all = Tokens.of(text);
        List<Token> words = all.subList(0, Math.min(REACH, all.size()));
        List<Finding> findings = new ArrayList<>();
        addDeed(text, words, findings);
        for (int i = 0; i < words.size(); ) {
            Noun noun = nouns.at(text, words, i);
            Found<Entry> found = things.nameAt(words, i);
            if (noun != null) {
                Category category = noun.entry().category();
                findings.add(new Finding(category.id(), category.question(), nouns.singular(noun)));
                i = noun.to();
            } else if (found != null) {
                addQuality(text, words, i, found, findings);
                i += found.length();
            } else {
                i++;
            }
        }
        return findings;
    }

    private void addQuality(String text, List<Token> words, int at, Found<Entry> found, List<Finding> findings) {
        int behind = at + found.length();
        Noun noun = nounAfter(text, words, behind);
        if (noun == null) {
            return;
        }
        switch (found.value().category().id()) {
            case "number" -> addCount(noun, found.value().concept().name(), findings);
            case "color" -> {
                boolean mixed =
                        at > 0 && English.isConjunction(words.get(at - 1).word());
                if (!mixed) {
                    addColor(
                            noun,
                            text.substring(
                                    words.get(at).start(), words.get(behind - 1).end()),
                            findings);
                }
            }
            default -> {
                // a noun that describes the next, or a deed
            }
        }
    }

    private static void addCount(Noun noun, String number, List<Finding> findings) {
        if (!number.equalsIgnoreCase("one") && (noun.isPlural() || English.isSameInPlural(noun.last()))) {
            findings.add(new Finding("number", "How many " + noun.typed() + " are in the image?", number));
        }
    }

    private static void addColor(Noun noun, String color, List<Finding> findings) {
        String question = "What color " + be(noun.isPlural()) + " the " + noun.typed() + " in the image?";
        findings.add(new Finding("color", question, color));
    }

    /** The noun that a number or color before it belongs to, or null. */
    private Noun nounAfter(String text, List<Token> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + LONGEST_GAP); i++) {
            Noun noun = nouns.at(text, words, i);
            if (noun != null || English.isFunctionWord(words.get(i).word())) {
                return noun;
            }
        }
        return null;
    }

    private void addDeed(String text, List<Token> words, List<Finding> findings) {
        int verb = Clause.gerund(words, 0);
        if (verb >= words.size() || words.get(verb).word().equals("being")) {
            return;
        }
        int end = deedEnd(words, verb);
        String deed = text.substring(words.get(verb).start(), words.get(end - 1).end());
        findings.add(new Finding("action", deedQuestion(text, words.subList(0, verb)), deed));
    }

    /** A deed that is too long ends before its last place: "fighting the joker", not "fighting the joker in a dark". */
    private static int deedEnd(List<Token> words, int verb) {
        int end = Math.min(words.size(), verb + LONGEST_DEED);
        if (end < words.size()) {
            int at = end - 1;
            while (at > verb + 1 && !English.isPreposition(words.get(at).word())) {
                at--;
            }
            end = at > verb + 1 ? at : end;
        }
        while (end > verb + 1 && English.isFunctionWord(words.get(end - 1).word())) {
            end--;
        }
        return end;
    }

    private String deedQuestion(String text, List<Token> subject) {
        for (int i = 0; i < subject.size(); i++) {
            Noun noun = nouns.at(text, subject, i);
            if (noun != null) {
                return "What " + be(noun.isPlural()) + " the " + noun.typed() + " doing in the image?";
            }
        }
        return "What is happening in the image?";
    }

    private static String be(boolean plural) {
        return plural ? "are" : "is";
    }
}
