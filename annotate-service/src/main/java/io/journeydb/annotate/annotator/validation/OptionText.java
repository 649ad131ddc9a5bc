package io.journeydb.annotate.annotator.validation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the text of an option is to a reader. */
public final class OptionText {

    /** Answers that say nothing of the picture. */
    private static final Pattern EVASIVE = Pattern.compile(
            "(unknown|unclear|undetermined|unspecified|unidentified|uncertain|undefined|indeterminate|n/?a|not sure|none"
                    + "|nothing|other|others|it depends|(i )?(do not|don't|don’t) know|no answer|no information"
                    + "|(none|all|any|both|some|neither|either) of (the |these |those )?(above|below|these|those|others?|options?"
                    + "|them|choices|answers)( options| answers| choices)?|all options|no option|both [a-d] and [a-d]|[a-d] and [a-d]"
                    + "|(it )?(is )?(not|isn't|isn’t) (specified|mentioned|stated|given|known|clear|visible|shown|provided|applicable"
                    + "|described|determined|sure)( .*)?"
                    + "|(it |this )?(can ?not|can't|can’t|could not|impossible to) (be )?(determine|determined|tell|say|know|known|answered|answer|inferred)( .*)?)");

    private OptionText() {}

    /** Whether the text stands where an answer should and is none. */
    public static boolean saysNothing(String text) {
        return EVASIVE.matcher(key(text)).matches();
    }

    /** What makes two options the same to a reader. */
    static String key(String option) {
        return Normalizer.normalize(option, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("[.!,;:]+$", "")
                .strip();
    }
}
