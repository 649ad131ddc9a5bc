package io.journeydb.annotate.annotator.validation;

import java.util.Objects;

/**
 * A rule that an annotation breaks.
 *
 * @param rule which
 * @param reason what is wrong and where, in words that a language model can act on; bounded, on one line
 */
public record Fault(Rule rule, String reason) {

    private static final int LONGEST_QUOTE = 60;

    public Fault {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
    }

    /** The text as a reason quotes it: cut to its beginning where it is long, without what ends a line or the quotation. */
    static String quoted(String text) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\s]+", " ").replace('"', '\'').strip();
        if (line.codePointCount(0, line.length()) > LONGEST_QUOTE) {
            line = line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
        }
        return '"' + line + '"';
    }
}
