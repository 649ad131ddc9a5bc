package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether words, taken together, are a style phrase, and of which category. Thread safe. */
final class StyleRecogniser {

    /** Words that make a style phrase stronger, weaker or complete, or say what it is made on, and are none themselves. */
    private static final Set<String> FILLERS = Set.of(
            "very",
            "ultra",
            "super",
            "highly",
            "extremely",
            "really",
            "hyper",
            "high",
            "style",
            "slightly",
            "subtle",
            "strong",
            "contrast",
            "art",
            "artwork",
            "design",
            "deep",
            "pure",
            "insane",
            "insanely",
            "more",
            "full",
            "only",
            "soft",
            "hard",
            "classic",
            "modern",
            "digital",
            "shot",
            "image",
            "picture",
            "effect",
            "effects",
            "bold",
            "poster",
            "print",
            "block",
            "paper",
            "canvas",
            "linen",
            "blackboard",
            "chalkboard",
            "wood",
            "thread",
            "layers",
            "layered",
            "cut",
            "lines",
            "sign",
            "measurements",
            "game",
            "textured",
            "dots",
            "paint");

    /** A phrase that is known by its end only is at most this long: longer ones tell a story. */
    private static final int LONGEST_BY_END = 5;

    private final Lexicon styles;
    private final Lexicon things;
    private final Category artists;

    StyleRecogniser(Lexicon styles, Lexicon things) {
        this.styles = styles;
        this.things = things;
        this.artists = styles.category("artist");
    }

    /** The category if the words are a whole style phrase. */
    Optional<Category> whole(List<Token> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return exact(words)
                .or(() -> onlyColors(words))
                .or(() -> byStart(words))
                .or(() -> byArtist(words))
                .or(() -> byEnd(words))
                .or(() -> covered(words));
    }

    /** The category if the words behind a joint ("in", "with") or before "of" are a style phrase. */
    Optional<Category> attached(List<Token> words) {
        return whole(words).filter(category -> category.use() != Use.ALONE);
    }

    /** The category if the words from here on are a style clause of their own: "in the style of …", "by Klimt". */
    Optional<Category> clauseAt(Phrase phrase, int from) {
        Found<Category> start = styles.startAt(phrase.tokens(), from);
        if (start != null && start.length() > 1) {
            return byStart(phrase.tokens().subList(from, phrase.size()));
        }
        boolean names = phrase.word(from).equals("by") && from + 1 < phrase.size() && isName(phrase, from + 1);
        return names ? Optional.of(artists) : Optional.empty();
    }

    private boolean isName(Phrase phrase, int at) {
        Found<Entry> known = styles.nameAt(phrase.tokens(), at);
        if (known != null && known.value().category().equals(artists)) {
            return true;
        }
        boolean twoCapitals = at + 1 < phrase.size() && phrase.isCapitalised(at) && phrase.isCapitalised(at + 1);
        return twoCapitals && !English.isDeterminer(phrase.word(at)) && !namesThing(phrase.tokens(), at, at + 2);
    }

    private Optional<Category> exact(List<Token> words) {
        Found<Entry> found = styles.nameAt(words, 0);
        return found != null && found.length() == words.size()
                ? Optional.of(found.value().category())
                : Optional.empty();
    }

    /** A phrase of colors alone is about the whole image: "red, black". */
    private Optional<Category> onlyColors(List<Token> words) {
        boolean colors = words.stream().allMatch(token -> English.isConjunction(token.word()) || isColor(token));
        return colors ? Optional.of(styles.category("color")) : Optional.empty();
    }

    private boolean isColor(Token token) {
        Found<Entry> found = things.nameAt(List.of(token), 0);
        return found != null && found.value().category().id().equals("color");
    }

    private Optional<Category> byStart(List<Token> words) {
        Found<Category> start = styles.startAt(words, 0);
        if (start == null || start.length() == words.size()) {
            return Optional.empty();
        }
        int from = skipDeterminer(words, start.length());
        return exact(words.subList(from, words.size()))
                .or(() -> namedWithin(words, from))
                .or(() -> Optional.of(start.value()));
    }

    private Optional<Category> namedWithin(List<Token> words, int from) {
        Found<Entry> found = styles.nameAt(words, from);
        return found == null ? Optional.empty() : Optional.of(found.value().category());
    }

    private Optional<Category> byArtist(List<Token> words) {
        boolean named = words.size() > 1
                && words.size() <= LONGEST_BY_END
                && words.getFirst().word().equals("by")
                && !English.isFunctionWord(words.get(1).word())
                && !namesThing(words, 1, words.size());
        return named ? Optional.of(artists) : Optional.empty();
    }

    private Optional<Category> byEnd(List<Token> words) {
        Found<Category> end = styles.endAt(words, words.size() - 1);
        if (end == null || words.size() > LONGEST_BY_END) {
            return Optional.empty();
        }
        int from = skipDeterminer(words, 0);
        int to = words.size() - end.length();
        boolean says = to > from || end.value().use() == Use.LEAD;
        boolean plain = to <= from
                || words.subList(from, to).stream()
                        .noneMatch(token -> English.isFunctionWord(token.word()) || English.isGerund(token.word()));
        return says && plain && !namesThing(words, 0, to) ? Optional.of(end.value()) : Optional.empty();
    }

    /** Every word is part of a known style phrase or says nothing of its own; the most telling one gives the category. */
    private Optional<Category> covered(List<Token> words) {
        Entry best = null;
        for (int i = 0; i < words.size(); ) {
            Found<Entry> found = styles.nameAt(words, i);
            if (found != null) {
                best = best == null || weight(found.value()) > weight(best) ? found.value() : best;
                i += found.length();
            } else if (isFiller(words.get(i))) {
                i++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(best).map(Entry::category);
    }

    private boolean isFiller(Token token) {
        return FILLERS.contains(token.word()) || English.isFunctionWord(token.word()) || isColor(token);
    }

    private static int weight(Entry entry) {
        return entry.concept().vague()
                ? -1
                : entry.category().use().ordinal() + entry.concept().weight();
    }

    /** Whether a thing other than a color or number is named between two words. */
    private boolean namesThing(List<Token> words, int from, int to) {
        for (int i = from; i < to; i++) {
            Found<Entry> found = things.nameAt(words, i);
            if (found != null
                    && i + found.length() <= to
                    && isThing(found.value().category())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThing(Category category) {
        return !category.id().equals("color")
                && !category.id().equals("number")
                && !category.id().equals("action");
    }

    private static int skipDeterminer(List<Token> words, int from) {
        boolean determiner =
                from < words.size() - 1 && English.isDeterminer(words.get(from).word());
        return determiner ? from + 1 : from;
    }
}
