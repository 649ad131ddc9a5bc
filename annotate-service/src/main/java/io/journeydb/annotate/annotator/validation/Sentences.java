package io.journeydb.annotate.annotator.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells one sentence from several, by its marks. */
final class Sentences {

    private static final String MARKS = "[.!?…。！？]";
    private static final Pattern END = Pattern.compile(MARKS + "[\"'”’»)]*$");
    private static final Pattern INNER =
            Pattern.compile("([\\p{L}\\p{N}]*)(" + MARKS + ")[\"'”’»)]*(\\s+)?[\"'“‘«(]*(?=([\\p{L}\\p{N}]))");

    /** Words that end with a full stop amid a sentence; so does any single letter. */
    private static final Set<String> ABBREVIATIONS = Set.of("""
            mr mrs ms dr st jr sr mt ft no vol prof gen col lt capt sgt vs inc ltd co corp ca fig op ed est etc feat ave blvd
            """.strip().split("\\s+"));

    private Sentences() {}

    static boolean isOne(String text) {
        String trimmed = text.strip();
        return !trimmed.isEmpty()
                && !lacksCapital(trimmed.codePointAt(0))
                && END.matcher(trimmed).find()
                && INNER.matcher(trimmed)
                        .results()
                        .noneMatch(match -> endsSentence(
                                match.group(1),
                                match.group(2),
                                match.group(3) != null,
                                match.group(4).codePointAt(0)));
    }

    /** Some small letters, those of phonetics for instance, have no capital. */
    private static boolean lacksCapital(int first) {
        return Character.isLowerCase(first) && Character.toUpperCase(first) != first;
    }

    private static boolean endsSentence(String before, String mark, boolean spaced, int after) {
        if ("。！？".contains(mark)) {
            return true;
        }
        if (!spaced || Character.isLowerCase(after)) {
            return false;
        }
        return !mark.equals(".")
                || !(before.codePointCount(0, before.length()) == 1
                        || ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT)));
    }
}
