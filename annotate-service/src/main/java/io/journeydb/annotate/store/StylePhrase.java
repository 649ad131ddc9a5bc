package io.journeydb.annotate.store;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A style phrase as the store compares it: NFC, lower case, runs of white space as one space, trimmed, and its first {@value
 * #LONGEST} code points, since an index entry has to hold it.
 *
 * @param value not empty
 */
public record StylePhrase(String value) {

    /** Most code points; phrases of people have some tens. */
    public static final int LONGEST = 200;

    private static final Pattern WHITE_SPACE = Pattern.compile("\\p{IsWhite_Space}+");

    /** @throws IllegalArgumentException if nothing is left of the phrase */
    public StylePhrase {
        value = normalised(value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a style phrase without a word");
        }
    }

    /** The distinct phrases of a list, without those that say nothing, in the list's order. */
    public static List<StylePhrase> distinct(Collection<String> phrases) {
        return phrases.stream()
                .filter(phrase -> !normalised(phrase).isEmpty())
                .map(StylePhrase::new)
                .distinct()
                .toList();
    }

    private static String normalised(String phrase) {
        // Once more at the end: lower case may leave letters apart from their marks.
        String folded = Normalizer.normalize(
                Normalizer.normalize(phrase, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        String spaced = WHITE_SPACE.matcher(folded).replaceAll(" ").strip();
        int[] codePoints = spaced.codePoints().limit(LONGEST).toArray();
        return new String(codePoints, 0, codePoints.length).strip();
    }

    @Override
    public String toString() {
        return value;
    }
}
