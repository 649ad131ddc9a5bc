package io.journeydb.annotate.annotator.marked;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a style phrase names, without the words of the pattern it stands in: two phrases are the same when their names
 * are. The rule is the section "Scoring" of the marking guide; this is its only implementation.
 */
final class StyleName {

    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’`]");
    private static final Pattern OUTER_MARKS = Pattern.compile("^[\\s.,;:!?']+|[\\s.,;:!?']+$");
    private static final Pattern PATTERN_START = Pattern.compile("^(?:in (?:the )?style of|style of"
            + "|shot (?:on|with|in)|rendered (?:in|with)"
            + "|(?:art|painted|drawn|illustrated|directed|designed|photographed|inspired) by"
            + "|by|in|with|on|an?|the) (?=\\S)");
    private static final Pattern PATTERN_END = Pattern.compile("(?<=\\S)[ -]style$");

    private StyleName() {}

    static String of(String phrase) {
        String plain = APOSTROPHES
                .matcher(QUOTES.matcher(phrase).replaceAll(" "))
                .replaceAll("'")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        String shorter = peeled(plain);
        while (!shorter.equals(plain)) {
            plain = shorter;
            shorter = peeled(plain);
        }
        return plain;
    }

    private static String peeled(String name) {
        String bare = OUTER_MARKS.matcher(name).replaceAll("");
        return PATTERN_END.matcher(PATTERN_START.matcher(bare).replaceFirst("")).replaceFirst("");
    }
}
