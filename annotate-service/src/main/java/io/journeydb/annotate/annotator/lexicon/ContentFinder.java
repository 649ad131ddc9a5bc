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

    /** Words between a number or color and the thing it belongs to: "three small red boats". */
    private static final int LONGEST_GAP = 3;

    private final Lexicon things;
    private final Nouns nouns;
    private final DeedFinder deeds;

    ContentFinder(Lexicon things) {
        this.things = things;
        this.nouns = new Nouns(things);
        this.deeds = new DeedFinder(things, nouns);
    }

    List<Finding> find(String phrase) {
        String text = Wording.plain(phrase);
        List<Token> all = withoutQuotations(text, Tokens.of(text));
        List<Token> words = all.subList(0, Math.min(REACH, all.size()));
        List<Finding> findings = new ArrayList<>();
        deeds.find(text, words).ifPresent(findings::add);
        for (int i = 0; i < words.size(); ) {
            Noun noun = nouns.at(text, words, i);
            Found<Entry> found = things.nameAt(words, i);
            if (noun != null) {
                Category category = noun.entry().category();
                findings.add(new Finding(
                        category.id(),
                        category.question(),
                        nouns.singular(noun),
                        noun.entry().concept().contrast()));
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

    /** What a sign says is not what there is: of "a sign reading “Fresh Bread” on a door" the bread goes. */
    private static List<Token> withoutQuotations(String text, List<Token> words) {
        List<Token> kept = new ArrayList<>(words.size());
        int quotedUpTo = 0;
        for (Token word : words) {
            if (word.start() >= quotedUpTo) {
                kept.add(word);
                quotedUpTo = English.isSaying(word.word()) ? Wording.quotationEnd(text, word.end()) : 0;
            }
        }
        return kept;
    }

    private void addQuality(String text, List<Token> words, int at, Found<Entry> found, List<Finding> findings) {
        int behind = at + found.length();
        Noun noun = nounAfter(text, words, behind);
        if (noun == null) {
            return;
        }
        Concept concept = found.value().concept();
        switch (found.value().category().id()) {
            case "number" -> addCount(noun, concept, findings);
            case "color" -> {
                boolean mixed =
                        at > 0 && English.isConjunction(words.get(at - 1).word());
                if (!mixed) {
                    String color = text.substring(
                            words.get(at).start(), words.get(behind - 1).end());
                    String question = "What color " + (noun.isPlural() ? "are" : "is") + " the " + noun.typed()
                            + " in the image?";
                    findings.add(new Finding("color", question, color, concept.contrast()));
                }
            }
            default -> {
                // a noun that describes the next, or a deed
            }
        }
    }

    private static void addCount(Noun noun, Concept number, List<Finding> findings) {
        String name = number.name();
        if (!name.equalsIgnoreCase("one") && (noun.isPlural() || English.isSameInPlural(noun.last()))) {
            String question = "How many " + noun.typed() + " are in the image?";
            findings.add(new Finding("number", question, name, number.contrast()));
        }
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
}
