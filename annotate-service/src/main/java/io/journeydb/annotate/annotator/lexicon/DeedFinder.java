package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Nouns.Noun;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is done in a content phrase, and how to ask who does it. Thread safe. */
final class DeedFinder {

    /** In words: "Drinking whisky from a glass" stays whole; what is longer ends before an addition, if it has one. */
    private static final int LONGEST_UNCUT_DEED = 6;

    /** Words of a subject that the lexicon doesn't know: "the old astrologer". */
    private static final int LONGEST_SUBJECT = 3;

    private static final String QUESTION_WITHOUT_SUBJECT = "What is happening in the image?";

    /** What these do is done by people, and by whoever behaves as they do. */
    private static final Set<String> PEOPLE = Set.of("person", "creature");

    private static final Contrast OF_PEOPLE = Contrast.PLAIN;
    private static final Contrast OF_ANIMALS = Contrast.of("animal");
    private static final Contrast OF_THINGS = Contrast.of("thing");

    private final Nouns nouns;
    private final NounPhrase grammar;

    DeedFinder(Lexicon things, Nouns nouns) {
        this.nouns = nouns;
        this.grammar = new NounPhrase(things);
    }

    /** Empty if nothing is done, or only something to somebody. */
    Optional<Finding> find(String text, List<Token> words) {
        int verb = Clause.gerund(words, 0);
        if (verb >= words.size() || words.get(verb).word().equals("being") || Clause.isQuoting(text, words, verb)) {
            return Optional.empty();
        }
        String deed = text.substring(
                words.get(verb).start(), words.get(end(words, verb) - 1).end());
        List<Token> subject = upToAddition(words.subList(0, verb));
        Noun noun = noun(text, subject);
        return Optional.of(
                noun == null
                        ? new Finding("action", unknownSubject(text, subject), deed, OF_PEOPLE)
                        : new Finding("action", question("the " + noun.typed(), noun.isPlural()), deed, doneBy(noun)));
    }

    /** The first thing that acts itself: in "a desert nomad riding" the desert does nothing. */
    private Noun noun(String text, List<Token> subject) {
        for (int i = 0; i < subject.size(); i++) {
            Noun noun = nouns.at(text, subject, i);
            boolean describes = noun != null
                    && noun.to() < subject.size()
                    && English.mayBeNoun(subject.get(noun.to()).word());
            if (noun != null && !describes) {
                return noun;
            }
        }
        return null;
    }

    private static Contrast doneBy(Noun noun) {
        String category = noun.entry().category().id();
        return PEOPLE.contains(category) ? OF_PEOPLE : category.equals("animal") ? OF_ANIMALS : OF_THINGS;
    }

    private static String question(String subject, boolean plural) {
        return "What " + (plural ? "are " : "is ") + subject + " doing in the image?";
    }

    private String unknownSubject(String text, List<Token> subject) {
        boolean determined =
                !subject.isEmpty() && English.isDeterminer(subject.getFirst().word());
        List<Token> named = determined ? subject.subList(1, subject.size()) : subject;
        if (named.isEmpty() || named.size() > LONGEST_SUBJECT) {
            return QUESTION_WITHOUT_SUBJECT;
        }
        String typed = text.substring(named.getFirst().start(), named.getLast().end());
        boolean odd = !Wording.isPlain(typed)
                || !grammar.isLatin(text, named)
                || named.stream().anyMatch(token -> English.isFunctionWord(token.word()));
        if (odd) {
            return QUESTION_WITHOUT_SUBJECT;
        }
        boolean proper = !determined && grammar.isProper(text, named);
        return question(proper ? typed : "the " + Wording.uncapitalised(typed), grammar.isPlural(named));
    }

    private static List<Token> upToAddition(List<Token> words) {
        int end = 0;
        while (end < words.size() && !isBoundary(words, end)) {
            end++;
        }
        return words.subList(0, end);
    }

    /**
     * Behind the last word of a deed: before the next verb, and before the last addition where it would be too long
     * otherwise: "fighting the joker", not "fighting the joker in a dark".
     */
    private static int end(List<Token> words, int verb) {
        int stop = Clause.gerund(words, verb + 1);
        int limit = verb + LONGEST_UNCUT_DEED;
        int end = stop;
        if (stop > limit) {
            end = limit;
            while (end > verb + 1 && !isBoundary(words, end)) {
                end--;
            }
            if (end == verb + 1) {
                end = limit;
                while (end < stop && !isBoundary(words, end)) {
                    end++;
                }
            }
        }
        while (end > verb + 1 && needsMore(words.get(end - 1).word(), end < stop)) {
            end--;
        }
        return end;
    }

    /** Whether no deed ends with the word: "in a bathtub full", of what is cut off. */
    private static boolean needsMore(String word, boolean cut) {
        return English.isFunctionWord(word) || cut && (English.isParticiple(word) || English.isPostposed(word));
    }

    /** Whether a phrase may end before this word. */
    private static boolean isBoundary(List<Token> words, int at) {
        String word = words.get(at).word();
        return English.isPreposition(word) || English.isConjunction(word) || English.isRelative(word);
    }
}
