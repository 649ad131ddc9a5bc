package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.List;
import java.util.Optional;

/** Tells whether words, taken together, are a style phrase, and of which category. Thread safe. */
final class StyleRecogniser {

    /** A phrase that is known by its end only is at most this long: longer ones tell a story. */
    private static final int LONGEST_BY_END = 5;

    /** A phrase that is known by one word it starts with is at most this long. */
    private static final int LONGEST_BY_WORD = 4;

    private final Lexicon styles;
    private final StyleCover cover;
    private final Names names;
    private final Category artists;

    StyleRecogniser(Lexicon styles, Lexicon things) {
        this.styles = styles;
        this.cover = new StyleCover(styles, things);
        this.names = new Names(styles, things);
        this.artists = styles.category("artist");
    }

    /** The category if the words are a whole style phrase. */
    Optional<Category> whole(List<Token> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return exact(words)
                .or(() -> cover.onlyColors(words))
                .or(() -> byStart(words))
                .or(() -> byMaker(words))
                .or(() -> byEnd(words))
                .or(() -> onSupport(words))
                .or(() -> cover.covered(words));
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
        if (!phrase.word(from).equals("by") || from + 1 >= phrase.size()) {
            return Optional.empty();
        }
        return names.makerAt(phrase, from + 1)
                .or(() -> names.beginsName(phrase, from + 1) ? Optional.of(artists) : Optional.empty());
    }

    /** The category if the phrase is a maker's name, one of the lexicon or one that looks like a person's. */
    Optional<Category> name(Phrase phrase) {
        return names.maker(phrase.tokens())
                .or(() -> names.looksLikePerson(phrase) ? Optional.of(artists) : Optional.empty());
    }

    /** The category that has exactly these words among its names. */
    Optional<Category> exact(List<Token> words) {
        Found<Entry> found = styles.nameAt(words, 0);
        if (found != null && found.length() == words.size()) {
            return Optional.of(found.value().category());
        }
        return words.size() == 1 ? cover.measured(words.getFirst()) : Optional.empty();
    }

    /** Whether the words are colors and nothing else. */
    boolean onlyColors(List<Token> words) {
        return cover.onlyColors(words).isPresent();
    }

    private Optional<Category> byStart(List<Token> words) {
        Found<Category> start = styles.startAt(words, 0);
        boolean tooLong = start != null && start.length() == 1 && words.size() > LONGEST_BY_WORD;
        if (start == null || start.length() == words.size() || tooLong) {
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

    /** "by …" at the start of a phrase names a maker, unless it names a thing: "by the sea". */
    private Optional<Category> byMaker(List<Token> words) {
        if (words.size() < 2 || !words.getFirst().word().equals("by")) {
            return Optional.empty();
        }
        Optional<Category> known = names.maker(words.subList(1, words.size()));
        boolean named = words.size() <= LONGEST_BY_END
                && !English.isFunctionWord(words.get(1).word())
                && !cover.namesThing(words, 1, words.size());
        return known.or(() -> named ? Optional.of(artists) : Optional.empty());
    }

    private Optional<Category> byEnd(List<Token> words) {
        Found<Category> end = styles.endAt(words, words.size() - 1);
        if (end == null || words.size() > LONGEST_BY_END) {
            return Optional.empty();
        }
        int from = skipDeterminer(words, 0);
        int to = words.size() - end.length();
        boolean colors = end.value().id().equals("color") && cover.saysColors(words.subList(from, Math.max(from, to)));
        boolean plain = words.subList(from, Math.max(from, to)).stream()
                .noneMatch(token -> English.isFunctionWord(token.word()) || English.isGerund(token.word()));
        return to > from && (colors || plain && !cover.namesThing(words, 0, to))
                ? Optional.of(end.value())
                : Optional.empty();
    }

    /** "black ink on cream paper". */
    private Optional<Category> onSupport(List<Token> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            String word = words.get(i).word();
            boolean on = word.equals("on") || word.equals("sobre") || word.equals("auf") || word.equals("sur");
            if (on && StyleWords.isSupport(words.getLast().word()) && words.size() - i <= LONGEST_BY_END) {
                return attached(words.subList(0, i));
            }
        }
        return Optional.empty();
    }

    private static int skipDeterminer(List<Token> words, int from) {
        boolean determiner =
                from < words.size() - 1 && English.isDeterminer(words.get(from).word());
        return determiner ? from + 1 : from;
    }
}
