package io.journeydb.index.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one query from left to right. An operator counts only where a word could begin, and only if a word follows, so
 * that a hyphen, an inch sign ({@code 12"}) or Markdown's stars stay punctuation.
 */
final class QueryReader {

    private static final int QUOTE = '"';

    private final String text;
    private final int[] points;
    private final List<Clause.Word> words = new ArrayList<>();
    private final List<Clause> required = new ArrayList<>();
    private final List<Clause> excluded = new ArrayList<>();
    private final List<Clause.Word> welcome = new ArrayList<>();
    private int at;

    QueryReader(String text) {
        this.text = text;
        this.points = text.codePoints().toArray();
    }

    SearchQuery read() {
        if (points.length > SearchQuery.MAX_LENGTH) {
            throw error(SearchQuery.MAX_LENGTH, "The query is longer than " + SearchQuery.MAX_LENGTH + " characters");
        }
        for (skipSpace(); at < points.length && !atParameter(); skipSpace()) {
            readClause();
        }
        for (skipSpace(); at < points.length; skipSpace()) {
            welcome.add(new Clause.Word(takeWord(false)));
        }
        if (words.isEmpty() && required.isEmpty() && welcome.isEmpty()) {
            throw error(0, excluded.isEmpty() ? "The query is empty" : "The query says only what to leave out");
        }
        return new SearchQuery(text, words, required, excluded, welcome);
    }

    private void readClause() {
        int start = at;
        boolean exclude = points[at] == '-' && (isWordPart(at + 1) || isAt(at + 1, QUOTE));
        if (exclude) {
            at++;
        }
        Clause clause = isAt(at, QUOTE) ? readPhrase() : readWord();
        if (clause.text().isBlank()) {
            return;
        }
        if (exclude) {
            excluded.add(clause);
        } else if (clause instanceof Clause.Word word) {
            words.add(word);
        } else {
            required.add(clause);
        }
        if (required.size() + excluded.size() > SearchQuery.MAX_OPERATORS) {
            throw error(
                    start,
                    "The query has more than " + SearchQuery.MAX_OPERATORS
                            + " phrases, prefixes, fuzzy words and exclusions");
        }
    }

    private Clause readPhrase() {
        int open = at++;
        int start = at;
        while (at < points.length && points[at] != QUOTE) {
            at++;
        }
        if (at == points.length) {
            throw error(open, "The quote is not closed");
        }
        return new Clause.Phrase(between(start, at++));
    }

    private Clause readWord() {
        int start = at;
        if (points[at] == '*' && isWordPart(at + 1)) {
            throw error(at, "A word cannot begin with *");
        }
        String word = takeWord(true);
        int operator = at - 1;
        if (operator == start || !allWordParts(start, operator)) {
            return new Clause.Word(word);
        }
        return switch (points[operator]) {
            case '*' -> new Clause.Prefix(before(operator, start, SearchQuery.MIN_PREFIX));
            case '~' -> new Clause.Fuzzy(before(operator, start, SearchQuery.MIN_FUZZY));
            default -> new Clause.Word(word);
        };
    }

    private String before(int operator, int start, int least) {
        if (operator - start < least) {
            throw error(
                    operator,
                    "At least " + least + " letters must stand before " + Character.toString(points[operator]));
        }
        return between(start, operator);
    }

    /** Up to white space or, if asked, to a quote that could open a phrase: one that no letter or digit precedes. */
    private String takeWord(boolean untilQuote) {
        int start = at;
        while (at < points.length && !isSpace(points[at])) {
            if (untilQuote && at > start && points[at] == QUOTE && !isWordPart(at - 1)) {
                break;
            }
            at++;
        }
        return between(start, at);
    }

    /** {@code --name}, also with the dash that some programs make of two hyphens. */
    private boolean atParameter() {
        if (points[at] == '\u2014' || points[at] == '\u2013') {
            return isLetter(at + 1);
        }
        return points[at] == '-' && isAt(at + 1, '-') && isLetter(at + 2);
    }

    private void skipSpace() {
        while (at < points.length && isSpace(points[at])) {
            at++;
        }
    }

    private boolean allWordParts(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isWordPart(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWordPart(int index) {
        return index < points.length && Character.isLetterOrDigit(points[index]);
    }

    private boolean isLetter(int index) {
        return index < points.length && Character.isLetter(points[index]);
    }

    private boolean isAt(int index, int point) {
        return index < points.length && points[index] == point;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private String between(int start, int end) {
        return new String(points, start, end - start);
    }

    private static QuerySyntaxException error(int index, String reason) {
        return new QuerySyntaxException(index + 1, reason);
    }
}
