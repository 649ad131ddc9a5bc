package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells names of artists, studios and works from other words. Thread safe. */
final class Names {

    /** The group of categories whose phrases are names. */
    private static final String MAKERS = "makers";

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "del", "della", "van", "von", "der", "den", "la", "le", "du", "dos", "al", "el", "y");

    private static final int LONGEST = 4;

    private final Lexicon styles;
    private final StyleCover cover;

    Names(Lexicon styles, Lexicon things) {
        this.styles = styles;
        this.cover = new StyleCover(styles, things);
    }

    /** The category if the words are, or begin with, a name of the lexicon. */
    Optional<Category> maker(List<Token> words) {
        Found<Entry> found = styles.nameAt(words, 0);
        return found != null && isMaker(found) && found.length() == words.size()
                ? Optional.of(found.value().category())
                : Optional.empty();
    }

    /** The category if a name of the lexicon begins here. */
    Optional<Category> makerAt(Phrase phrase, int at) {
        Found<Entry> found = styles.nameAt(phrase.tokens(), at);
        return found != null && isMaker(found) ? Optional.of(found.value().category()) : Optional.empty();
    }

    /** Whether two capitals begin what may be a name. */
    boolean beginsName(Phrase phrase, int at) {
        boolean twoCapitals = at + 1 < phrase.size() && phrase.isCapitalised(at) && phrase.isCapitalised(at + 1);
        return twoCapitals && !English.isDeterminer(phrase.word(at)) && !cover.namesThing(phrase.tokens(), at, at + 2);
    }

    /** Whether a whole phrase is two to four capitalised words that name no thing: "Todd Hido". */
    boolean looksLikePerson(Phrase phrase) {
        int size = phrase.size();
        if (size < 2 || size > LONGEST || !phrase.isCapitalised(0) || !phrase.isCapitalised(size - 1)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            String word = phrase.word(i);
            boolean name = PARTICLES.contains(word)
                    || phrase.isCapitalised(i) && !English.isFunctionWord(word) && !English.isGerund(word);
            if (!name || Character.isDigit(word.charAt(0))) {
                return false;
            }
        }
        return !cover.namesThing(phrase.tokens(), 0, size) && isWithoutQuotes(phrase.text());
    }

    private static boolean isWithoutQuotes(String text) {
        return text.chars().noneMatch(c -> c == '"' || c == '“' || c == '”');
    }

    private static boolean isMaker(Found<Entry> found) {
        return found.value().category().parent().equals(MAKERS);
    }
}
