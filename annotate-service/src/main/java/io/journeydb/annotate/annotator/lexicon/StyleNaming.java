package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what a style phrase names and how an option calls it: "in the style of klimt" is Gustav Klimt's. Thread safe. */
final class StyleNaming {

    private static final String MAKERS = "makers";
    private static final Pattern QUOTES = Pattern.compile("[\"“”]");

    private final Lexicon styles;
    private final Spelling spelling;

    StyleNaming(Lexicon styles, Spelling spelling) {
        this.styles = styles;
        this.spelling = spelling;
    }

    /** The concept of its category that the phrase names, as a whole or else in part. */
    Optional<Concept> concept(Piece.Styled phrase) {
        List<Token> words = spelling.mended(Tokens.of(phrase.text()));
        Found<Entry> longest = null;
        for (int i = 0; i < words.size(); i++) {
            Found<Entry> found = styles.nameAt(words, i);
            boolean ofCategory = found != null && found.value().category().equals(phrase.category());
            if (ofCategory && (longest == null || found.length() > longest.length())) {
                longest = found;
            }
        }
        return Optional.ofNullable(longest).map(found -> found.value().concept());
    }

    /** What the phrase names, fit for an option but for its length. */
    String called(Piece.Styled phrase, Optional<Concept> concept) {
        String text = phrase.text();
        List<Token> words = Tokens.of(text);
        int skip = opening(words);
        if (skip > 0) {
            Entry whole = entry(spelling.mended(words), phrase.category());
            if (whole != null) {
                return whole.concept().name();
            }
        }
        String known = known(words.subList(skip, words.size()), phrase.category());
        if (known != null) {
            return known;
        }
        String named = new Phrase(text, 0, text.length(), words).from(skip).text();
        String plain = Wording.isPlain(named)
                ? named
                : Wording.plain(QUOTES.matcher(named).replaceAll(""));
        String shown =
                plain.startsWith("a ") ? plain.substring(2) : plain.startsWith("an ") ? plain.substring(3) : plain;
        return Wording.paired(shown).isEmpty()
                ? Wording.plain(text)
                : concept.map(each -> cased(shown, each)).orElse(shown);
    }

    /** How many words only open the phrase: "shot on", "in the style of", "by". Other beginnings say something. */
    private int opening(List<Token> words) {
        Found<Category> start = styles.startAt(words, 0);
        if (start != null && start.length() < words.size()) {
            String last = words.get(start.length() - 1).word();
            return English.isPreposition(last) || last.equals("using") ? start.length() : 0;
        }
        return words.size() > 1 && words.getFirst().word().equals("by") ? 1 : 0;
    }

    /** The lexicon's own name where the prompt's makes no option, is misspelt or foreign, or would give the answer away. */
    private String known(List<Token> words, Category category) {
        List<Token> mended = spelling.mended(words);
        Entry entry = entry(mended, category);
        if (entry == null) {
            return null;
        }
        boolean odd = mended != words || !entry.shown();
        return odd || category.parent().equals(MAKERS) ? entry.concept().name() : null;
    }

    /** What all the words name in the category, "style" behind them or not; null if nothing. */
    private Entry entry(List<Token> mended, Category category) {
        boolean style = mended.size() > 1 && mended.getLast().word().equals("style");
        Found<Entry> found = named(mended);
        found = found == null && style ? named(mended.subList(0, mended.size() - 1)) : found;
        return found != null && found.value().category().equals(category) ? found.value() : null;
    }

    private Found<Entry> named(List<Token> words) {
        Found<Entry> found = styles.nameAt(words, 0);
        return found != null && found.length() == words.size() ? found : null;
    }

    /** Typed without a capital, it gets those that the concept's name has: "unreal engine 5". */
    private static String cased(String typed, Concept concept) {
        if (!typed.equals(typed.toLowerCase(Locale.ROOT))) {
            return typed;
        }
        if (concept.names().getFirst().equals(concept.names().getFirst().toLowerCase(Locale.ROOT))) {
            return typed;
        }
        Map<String, String> written = new HashMap<>();
        for (String word : concept.names().getFirst().split(" ")) {
            written.put(word.toLowerCase(Locale.ROOT), word);
        }
        return Arrays.stream(typed.split(" "))
                .map(word -> written.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
