package io.journeydb.ingest.prompt;

import io.journeydb.events.WeightedText;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of {@code text ::weight text ::weight}. A weight belongs to the part before it and stands directly behind the
 * colons: in "hot::2 dog" the weight is 2, in "ships:: 2 boats" the 2 is a word, and so it is in "cat::3d". Weight 1 where
 * none is given.
 *
 * @param text the text with its weights taken out and its {@code ::} left in, trimmed
 * @param parts the parts that have words; empty when the text has no {@code ::}
 */
record MultiPrompt(String text, List<WeightedText> parts) {
    private static final String SEPARATOR = "::";

    /** More characters than a weight needs. What is longer stays text, so that no weight overflows to infinity. */
    private static final int LONGEST_WEIGHT = 16;

    MultiPrompt {
        parts = List.copyOf(parts);
    }

    static MultiPrompt split(String text) {
        List<WeightedText> parts = new ArrayList<>();
        StringBuilder withoutWeights = new StringBuilder(text.length());
        int start = 0;
        for (int colons = text.indexOf(SEPARATOR); colons >= 0; colons = text.indexOf(SEPARATOR, start)) {
            int afterColons = colons + SEPARATOR.length();
            int end = weightEnd(text, afterColons);
            double weight = end == afterColons ? 1 : Double.parseDouble(text.substring(afterColons, end)) + 0.0;
            add(parts, text.substring(start, colons), weight);
            withoutWeights.append(text, start, afterColons);
            start = end;
        }
        if (start > 0) {
            add(parts, text.substring(start), 1);
        }
        return new MultiPrompt(
                WhiteSpace.trim(
                        withoutWeights.append(text, start, text.length()).toString()),
                parts);
    }

    private static void add(List<WeightedText> parts, String part, double weight) {
        String words = WhiteSpace.trim(part);
        if (!words.isEmpty()) {
            parts.add(new WeightedText(words, weight));
        }
    }

    /** A weight is a signed number with white space, a comma, a colon or nothing behind it. */
    private static int weightEnd(String text, int from) {
        boolean signed = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+');
        int digits = signed ? from + 1 : from;
        int end = Decimal.end(text, digits);
        boolean isWeight =
                end > digits && end - from <= LONGEST_WEIGHT && (end == text.length() || closes(text.charAt(end)));
        return isWeight ? end : from;
    }

    private static boolean closes(char c) {
        return WhiteSpace.is(c) || c == ',' || c == ':';
    }
}
