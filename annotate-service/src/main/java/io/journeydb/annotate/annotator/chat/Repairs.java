package io.journeydb.annotate.annotator.chat;

import io.journeydb.events.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is put right in a reply because it can mean only one thing. */
final class Repairs {

    private static final Pattern LETTERED =
            Pattern.compile("^\\(?([A-Da-d])(?:[.):]|\\s+[-–—])\\)?\\s*(.*)$", Pattern.DOTALL);
    private static final String SENTENCE_ENDS = ".!?…。！？\"'”’)";

    private Repairs() {}

    /** A caption with the capital and the full stop that it lacks. */
    static String sentence(String caption) {
        if (caption.isEmpty()) {
            return caption;
        }
        int first = caption.codePointAt(0);
        String capitalised =
                Character.toString(Character.toTitleCase(first)) + caption.substring(Character.charCount(first));
        char last = capitalised.charAt(capitalised.length() - 1);
        return SENTENCE_ENDS.indexOf(last) < 0 ? capitalised + '.' : capitalised;
    }

    /** Options without letters in front, if every one has its own. */
    static List<String> options(List<String> options) {
        List<String> bare = new ArrayList<>();
        for (int place = 0; place < options.size(); place++) {
            Matcher lettered = LETTERED.matcher(options.get(place));
            if (!lettered.matches()
                    || place(lettered) != place
                    || lettered.group(2).isBlank()) {
                return options;
            }
            bare.add(lettered.group(2).strip());
        }
        return bare;
    }

    /** The answer as a capital letter if it says which option it means, else as it is. */
    static String answer(String answer, List<String> options) {
        if (answer.length() == 1) {
            return answer.toUpperCase(Locale.ROOT);
        }
        Matcher lettered = LETTERED.matcher(answer);
        if (lettered.matches() && meansItsOption(lettered, options)) {
            return lettered.group(1).toUpperCase(Locale.ROOT);
        }
        List<Integer> same = IntStream.range(0, options.size())
                .filter(place -> options.get(place).equalsIgnoreCase(answer))
                .boxed()
                .toList();
        return same.size() == 1 && same.getFirst() < Letter.values().length
                ? Letter.values()[same.getFirst()].name()
                : answer;
    }

    /**
     * The style phrases that a question is about, as the segments spell them: those that it names; if it names none, those
     * that have its answer in them.
     */
    static List<String> styles(List<String> named, List<String> styles, String answer, List<String> options) {
        List<String> known = styles.stream()
                .filter(style -> named.stream().anyMatch(style::equalsIgnoreCase))
                .distinct()
                .toList();
        int place = "ABCD".indexOf(answer);
        if (!known.isEmpty() || answer.length() != 1 || place < 0 || place >= options.size()) {
            return known;
        }
        String right = options.get(place).toLowerCase(Locale.ROOT);
        return styles.stream()
                .filter(style -> style.toLowerCase(Locale.ROOT).contains(right)
                        || right.contains(style.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    private static boolean meansItsOption(Matcher lettered, List<String> options) {
        String text = lettered.group(2).strip();
        return text.isEmpty()
                || place(lettered) < options.size()
                        && options.get(place(lettered)).equalsIgnoreCase(text);
    }

    private static int place(Matcher lettered) {
        return Character.toUpperCase(lettered.group(1).charAt(0)) - 'A';
    }
}
