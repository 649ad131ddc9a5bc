package io.journeydb.annotate.review;

import java.util.List;
import java.util.Set;

/** English words that mean nothing without a neighbour. */
final class FunctionWords {

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> DETERMINERS =
            Set.of("his", "her", "its", "their", "my", "your", "our", "this", "that", "these", "those", "some", "very");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "&", "nor", "but", "plus");
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "with", "in", "on", "at", "by", "from", "to", "into", "onto", "under", "over", "near", "behind",
            "beside", "between", "through", "without", "within", "inside", "outside", "around", "against", "among",
            "above", "below", "across", "along", "for", "as", "like", "than", "via", "per", "towards", "toward");
    /** Verbs that go with an object, as prompts use them. */
    private static final Set<String> VERBS = Set.of(
            "wearing",
            "holding",
            "riding",
            "carrying",
            "featuring",
            "containing",
            "including",
            "depicting",
            "showing",
            "using",
            "saying",
            "says",
            "called",
            "named",
            "titled",
            "is",
            "are",
            "has",
            "have");
    /** What does not begin a phrase whose head is gone. "By" and "in" do: "by Monet", "in the rain". */
    private static final Set<String> NEVER_FIRST = Set.of("of", "with");

    /** Expressions that end in a preposition and are nothing without what follows. */
    private static final List<List<String>> TAILS = List.of(
            List.of("in", "the", "style", "of"),
            List.of("in", "a", "style", "of"),
            List.of("in", "style", "of"),
            List.of("in", "the", "shape", "of"),
            List.of("in", "front", "of"),
            List.of("on", "top", "of"),
            List.of("next", "to"),
            List.of("close", "to"),
            List.of("similar", "to"),
            List.of("inspired", "by"),
            List.of("surrounded", "by"),
            List.of("based", "on"),
            List.of("made", "out", "of"),
            List.of("made", "of"),
            List.of("made", "from"),
            List.of("made", "by"),
            List.of("covered", "in"),
            List.of("covered", "with"),
            List.of("covered", "by"),
            List.of("filled", "with"),
            List.of("full", "of"),
            List.of("out", "of"),
            List.of("such", "as"),
            List.of("that", "says"));

    private FunctionWords() {}

    /** Whether the word only introduces a noun. */
    static boolean introduces(String word) {
        return ARTICLES.contains(word) || DETERMINERS.contains(word);
    }

    static boolean isConjunction(String word) {
        return CONJUNCTIONS.contains(word);
    }

    /** Whether the word ties what follows to what is before. */
    static boolean ties(String word) {
        return isConjunction(word) || PREPOSITIONS.contains(word) || VERBS.contains(word);
    }

    /** Whether a phrase whose beginning is gone can't go on with the word. */
    static boolean isNeverFirst(String word) {
        return isConjunction(word) || NEVER_FIRST.contains(word);
    }

    /** Whether the word says nothing about a picture. */
    static boolean isEmpty(String word) {
        return introduces(word) || ties(word);
    }

    /** Whether the article is the wrong one before the word, going by its first letter. */
    static boolean clash(String article, String word) {
        boolean vowel = "aeiou".indexOf(word.charAt(0)) >= 0;
        return article.equals("a") && vowel || article.equals("an") && !vowel;
    }

    /** How many words at the end of {@code words}, which end in one that ties, go with it. */
    static int tail(List<String> words) {
        return TAILS.stream()
                .filter(tail -> words.size() >= tail.size()
                        && words.subList(words.size() - tail.size(), words.size())
                                .equals(tail))
                .mapToInt(List::size)
                .max()
                .orElse(1);
    }
}
