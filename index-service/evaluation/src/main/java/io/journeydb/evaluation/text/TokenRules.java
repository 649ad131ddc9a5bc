package io.journeydb.evaluation.text;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a token can be. At each place the rule that reaches farthest wins, and of several the first, as in a generated lexer. Immutable.
 *
 * <p>Repeated groups are bounded, since a group's repetitions take stack: a word of more than a hundred parts is several.
 */
final class TokenRules {

    private static final int IGNORING_CASE = Pattern.CASE_INSENSITIVE;

    private static final String LETTER = "[\\p{L}\\p{M}\\u00AD&&[^\\uFE00-\\uFE0F]]";
    private static final String WORD_PART = "[\\p{L}\\p{M}\\p{Nd}\\u00AD&&[^\\uFE00-\\uFE0F]]";
    private static final String WORD = LETTER + WORD_PART + "*(?:[.!?]" + LETTER + WORD_PART + "*){0,100}";
    private static final String COMPOUND = WORD_PART + "+(?:[-\\u2010\\u2011_]" + WORD_PART + "+){0,100}";

    /** Said as one word, two words of the Treebank; their second part has as many letters. */
    private static final Map<String, Integer> TWO_WORDS =
            Map.of("cannot", 3, "gonna", 2, "gotta", 2, "lemme", 2, "gimme", 2, "wanna", 2);

    private static final Map<String, String> WRITTEN = Map.ofEntries(
            Map.entry("(", "-lrb-"),
            Map.entry(")", "-rrb-"),
            Map.entry("[", "-lsb-"),
            Map.entry("]", "-rsb-"),
            Map.entry("{", "-lcb-"),
            Map.entry("}", "-rcb-"),
            Map.entry("&amp;", "&"),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&quot;", "''"),
            Map.entry("&apos;", "'"),
            Map.entry("\u20AC", "$"),
            Map.entry("\u00A3", "#"),
            Map.entry("\u00A2", "cents"),
            Map.entry("\u00BD", "1/2"),
            Map.entry("\u00BC", "1/4"),
            Map.entry("\u00BE", "3/4"),
            Map.entry("\u2153", "1/3"),
            Map.entry("\u2154", "2/3"),
            Map.entry("\u2026", "..."),
            Map.entry("\u2019", "'"),
            Map.entry("\u203A", "'"),
            Map.entry("\u2018", "`"),
            Map.entry("\u2039", "`"),
            Map.entry("\u201D", "''"),
            Map.entry("\u00BB", "''"),
            Map.entry("\"", "''"),
            Map.entry("\u201C", "``"),
            Map.entry("\u00AB", "``"));

    private static final Pattern DASH = Pattern.compile("-{2,4}|[\\u2013-\\u2015]");
    private static final Pattern CONTRACTED = Pattern.compile("\u2019(s|m|d|re|ve|ll)", IGNORING_CASE);
    private static final Pattern BRACKET = Pattern.compile("[()]");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Hyphens of other alphabets join words and are nothing by themselves. */
    private static final Set<String> NO_TOKENS = Set.of("&nbsp;", "\u2010", "\u2011", "\u2012");

    private static final String URL_END = "[^\\s\"<>|()]*[^\\s\"<>|.!?(){},;:-]";
    private static final Pattern TWO_WORDS_RULE = any("(?:cannot|gonna|gotta|lemme|gimme|wanna)(?!\\w)");
    private static final Pattern EMAIL =
            any("<?[a-z0-9][^\\s\"<>|()]{0,100}@(?:[^\\s\"<>|(){}.]+\\.){0,20}[^\\s\"<>|(){}.]+>?");
    private static final Pattern SITE =
            any("(?:[a-z0-9-]{1,100}\\.){1,20}(?:com|net|org|edu|io|uk)(?:/" + URL_END + ")?(?!\\w)");
    private static final Pattern SLASHED = any("[a-z0-9]+(?:-[a-z]+){0,2}(?:/[a-z0-9]+(?:-[a-z]+){0,2}){1,2}");
    private static final Pattern HYPHENATED = any(COMPOUND);
    private static final Pattern NUMBER = any("[-+]?(?:\\d*(?:[.:,]\\d+){1,100}|\\d+)");

    /** A rule with a group takes only that, but counts with all that it matches. */
    private static final List<Pattern> OF_LETTERS = List.of(
            TWO_WORDS_RULE,
            any("https?://" + URL_END),
            any("www\\." + URL_END),
            SITE,
            EMAIL,
            any("(y['\u2019])all(?!\\w)"),
            any("([a-z]*?[a-mo-z])n['\u2019]t(?![a-z])"),
            any("n['\u2019]t(?![a-z])"),
            any("(?:o['\u2019]clock|c['\u2019]est|c['\u2019]mon|ol['\u2019])(?!\\w)"),
            any("[a-z]*[aeiouy]['\u2019][aeiou]\\p{L}*"),
            any("[dol]['\u2019]\\p{L}{2}" + WORD_PART + "*(?:-" + WORD_PART + "+){0,100}"),
            exact("[A-HJ-XZn]['\u2019]\\p{L}{2,}|[A-Za-z]*[aeiouy]['\u2019][A-Z]\\p{L}*|[LDJldj]['\u2019]"),
            exact("[A-Z]+(?:(?:&amp;|[&+])[A-Z]+){1,20}"),
            any("c\\+\\+|c#"),
            exact("[A-Z]+\\$"),
            SLASHED,
            any("(?:[a-z](?:\\.[a-z]){1,100}\\.?|" + Abbreviations.PATTERN + ")(?:-" + COMPOUND + ")?(?!\\w)"),
            exact(Abbreviations.CAPITALISED_PATTERN + "(?!\\w)"),
            any(Abbreviations.BEFORE_NUMBERS_PATTERN + "(?=\\s*\\d)"),
            any("[a-z]\\."),
            any(WORD),
            HYPHENATED);

    private static final List<Pattern> OF_DIGITS = List.of(
            any("\\d-\\d{3}-\\d{3}-\\d{4}"),
            any("(?:\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)(?!\\w)"),
            NUMBER,
            any("\\d+(?:[.:,]\\d+){0,100}-[a-z][a-z0-9]*(?:-" + WORD_PART + "+){0,100}"),
            SITE,
            EMAIL,
            SLASHED,
            HYPHENATED);

    private static final List<Pattern> OF_MARKS = List.of(
            any("&nbsp;"),
            any("&(?:amp|lt|gt|quot|apos);|&#\\d+;"),
            any("</?[a-z][a-z0-9]*(?:\\s+[a-z]+(?:\\s*=\\s*(?:'[^']*'|\"[^\"]*\"))?){0,20}\\s*/?>"),
            EMAIL,
            any("[@#][a-z_]+"),
            any("(['\u2019]t)(?:is|was)(?!\\w)"),
            any("['\u2019](?:s|m|d|re|ve|ll)(?!" + WORD_PART + ")"),
            any("['\u2019]n['\u2019]"),
            any("['\u2019](?:em|till?|cause|n)(?!\\w)"),
            any("['\u2019][2-9]0s(?!\\w)|'\\d\\d(?=\\s|$)"),
            any("-[lr][rcs]b-"),
            any("\\(\\d{2,3}\\) ?\\d{3,4}[- ]?\\d{3,5}"),
            NUMBER,
            any("[<>]?[:;=][-o']?[()dp\\]\\[@{|\\\\](?![a-z])|\\^_\\^"),
            any("\\.{3,4}|\\. \\. \\."),
            any("[?!]{2,}"),
            any("#{2,}"),
            any("-{2,}"),
            any("''|``"));

    /** Whether the letters from {@code start} to {@code end} are one of the words that the Treebank takes for two. */
    static boolean isTwoWords(String text, int start, int end) {
        return end - start >= 5
                && end - start <= 6
                && TWO_WORDS.containsKey(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Adds the token at a place that is not blank, if there is one, and returns where it ends. */
    int next(String text, int position, List<String> tokens) {
        int reached = position;
        int end = position + 1;
        for (Pattern rule : rulesFor(text.charAt(position))) {
            Matcher matcher = rule.matcher(text).region(position, text.length());
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() > reached) {
                reached = matcher.end();
                end = matcher.groupCount() == 0 ? reached : matcher.end(1);
            }
        }
        add(text.substring(position, end).toLowerCase(Locale.ROOT), tokens);
        return end;
    }

    private static List<Pattern> rulesFor(char first) {
        if (Character.isDigit(first)) {
            return OF_DIGITS;
        }
        return Character.isLetter(first) ? OF_LETTERS : OF_MARKS;
    }

    private static void add(String token, List<String> tokens) {
        Integer second = TWO_WORDS.get(token);
        if (second != null) {
            tokens.add(token.substring(0, token.length() - second));
            tokens.add(token.substring(token.length() - second));
        } else if (!NO_TOKENS.contains(token)) {
            // A token with a space in it (a phone number) becomes two words where metrics split at spaces.
            Collections.addAll(tokens, SPACES.split(written(token)));
        }
    }

    private static String written(String token) {
        String known = WRITTEN.get(token);
        if (known != null) {
            return known;
        }
        if (DASH.matcher(token).matches()) {
            return "--";
        }
        if (token.startsWith("..") || token.startsWith(". .")) {
            return "...";
        }
        String plain = CONTRACTED.matcher(token).matches() || token.startsWith("n\u2019")
                ? token.replace('\u2019', '\'')
                : token;
        return BRACKET.matcher(plain.replace("\u00AD", "")).replaceAll(found -> WRITTEN.get(found.group()));
    }

    private static Pattern any(String regex) {
        return Pattern.compile(regex, IGNORING_CASE);
    }

    private static Pattern exact(String regex) {
        return Pattern.compile(regex);
    }
}
