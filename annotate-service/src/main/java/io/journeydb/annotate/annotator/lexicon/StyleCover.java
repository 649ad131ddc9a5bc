package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells whether all words of a phrase belong to style phrases, or are colors, or name things. Thread safe. */
final class StyleCover {

    private final Lexicon styles;
    private final Lexicon things;

    StyleCover(Lexicon styles, Lexicon things) {
        this.styles = styles;
        this.things = things;
    }

    /** Every word is part of a known style phrase or says nothing of its own; the most telling one gives the category. */
    Optional<Category> covered(List<Token> words) {
        Entry best = null;
        Category measured = null;
        for (int i = 0; i < words.size(); ) {
            Found<Entry> found = styles.nameAt(words, i);
            Optional<Category> number = found == null ? measured(words, i) : Optional.empty();
            if (found != null) {
                best = best == null || weight(found.value()) > weight(best) ? found.value() : best;
                i += found.length();
            } else if (number.isPresent() || isFiller(words, i)) {
                measured = number.orElse(measured);
                i++;
            } else {
                return Optional.empty();
            }
        }
        return best == null ? Optional.ofNullable(measured) : Optional.of(best.category());
    }

    /** The category of a number with its unit. */
    Optional<Category> measured(Token token) {
        return StyleWords.measured(token.word()).map(styles::category);
    }

    /** "f/1.7" are three words. */
    private Optional<Category> measured(List<Token> words, int at) {
        boolean aperture = words.get(at).word().equals("f")
                && at + 1 < words.size()
                && StyleWords.isNumber(words.get(at + 1).word());
        return aperture ? Optional.of(styles.category("exposure")) : measured(words.get(at));
    }

    /** A phrase of colors alone is about the whole image: "red, black", "soft pinks and golds". */
    Optional<Category> onlyColors(List<Token> words) {
        return saysColors(words) ? Optional.of(styles.category("color")) : Optional.empty();
    }

    /** Whether there is a color and hardly anything else. */
    boolean saysColors(List<Token> words) {
        boolean any = false;
        for (Token token : words) {
            boolean color = isColor(token);
            any |= color;
            if (!color && !English.isConjunction(token.word()) && !StyleWords.isFiller(token.word())) {
                return false;
            }
        }
        return any;
    }

    /** Whether a thing other than a color or number is named between two words. */
    boolean namesThing(List<Token> words, int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> {
            Found<Entry> found = things.nameAt(words, i);
            return found != null
                    && i + found.length() <= to
                    && found.value().category().isAskedFor();
        });
    }

    private boolean isColor(Token token) {
        return isColor(token.word())
                || token.word().endsWith("s")
                        && isColor(token.word().substring(0, token.word().length() - 1));
    }

    private boolean isColor(String word) {
        Found<Entry> found = things.nameAt(List.of(new Token(word, 0, 0, false)), 0);
        return found != null && found.value().category().id().equals("color");
    }

    /** Numbers count behind a word only: "unreal engine 5". */
    private boolean isFiller(List<Token> words, int at) {
        String word = words.get(at).word();
        return StyleWords.isFiller(word)
                || English.isFunctionWord(word)
                || isColor(words.get(at))
                || at > 0 && StyleWords.isNumber(word);
    }

    private static int weight(Entry entry) {
        int weight = entry.category().use().ordinal() + entry.concept().weight();
        return entry.concept().vague() ? weight - Use.values().length : weight;
    }
}
