package io.journeydb.index.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as read.
 *
 * <ul>
 *   <li>{@code rabbit whisky}: words; the more of them a sample has, the better, and most must be there
 *   <li>{@code "red car"}: these words side by side, in exactly this form; must be there
 *   <li>{@code rab*}: words that begin like this; must be there
 *   <li>{@code rabit~}: this word or one that is spelled nearly so; must be there
 *   <li>{@code -cat}, {@code -"red car"}, {@code -rab*}, {@code -rabit~}: must not be there
 *   <li>{@code --ar 3:2}: from the first parameter on, a pasted prompt's words are welcome but not asked for
 * </ul>
 *
 * <p>Any other punctuation separates words, so that a prompt can be pasted as it is.
 *
 * @param text as typed
 * @param words of which most must be there
 * @param required every one must be there: phrases, prefixes and fuzzy words
 * @param excluded none may be there
 * @param welcome words that only raise the rank
 */
public record SearchQuery(
        String text, List<Clause.Word> words, List<Clause> required, List<Clause> excluded, List<Clause.Word> welcome) {

    /** Longest query, in code points: as long as the longest prompt, so that any prompt can be searched for. */
    public static final int MAX_LENGTH = 6_000;

    /** Fewest letters before a {@code *}. */
    public static final int MIN_PREFIX = 2;

    /** Fewest letters before a {@code ~}: of two letters with one wrong everything is found. */
    public static final int MIN_FUZZY = 3;

    /** Most phrases, prefixes, fuzzy words and exclusions of one query. */
    public static final int MAX_OPERATORS = 32;

    public SearchQuery {
        Objects.requireNonNull(text, "text");
        words = List.copyOf(words);
        required = List.copyOf(required);
        excluded = List.copyOf(excluded);
        welcome = List.copyOf(welcome);
    }

    /** What is asked for, as text to be embedded: words, phrases, prefixes and fuzzy words without operators, in no particular order. */
    public String meaning() {
        return Stream.concat(words.stream(), required.stream())
                .map(Clause::text)
                .collect(Collectors.joining(" "));
    }

    /**
     * Reads what a person typed.
     *
     * @throws QuerySyntaxException if it means nothing: empty, too long, an open quote, a {@code *} at a beginning, too
     *     few letters before an operator, nothing but exclusions
     */
    public static SearchQuery parse(String text) {
        return new QueryReader(text).read();
    }
}
