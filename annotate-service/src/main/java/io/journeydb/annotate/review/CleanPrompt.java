package io.journeydb.annotate.review;

import io.journeydb.events.Prompt;
import io.journeydb.events.WeightedText;
import io.journeydb.events.identity.NormalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a prompt of what is left of one: its normalised text, its parts with the weights they had. */
final class CleanPrompt {

    private static final String SEPARATOR = "::";

    private CleanPrompt() {}

    /** The prompt without parameters, as annotators see it; empty if all that is left is what the picture should not show. */
    static Optional<Prompt> of(Prompt prompt, CleanText clean) {
        List<WeightedText> parts = parts(prompt, clean);
        if (parts.stream().noneMatch(part -> part.weight() > 0)) {
            return Optional.empty();
        }
        boolean multi = clean.text().contains(SEPARATOR);
        return Optional.of(new Prompt(
                clean.text(),
                clean.text(),
                NormalisedText.of(clean.text()),
                new TreeMap<>(),
                multi ? parts : List.of()));
    }

    private static List<WeightedText> parts(Prompt prompt, CleanText clean) {
        NavigableMap<Integer, String> original = cut(prompt.text());
        List<Double> weights = prompt.multi().stream().map(WeightedText::weight).toList();
        boolean weighted = weights.size() == original.size();
        List<WeightedText> parts = new ArrayList<>();
        cut(clean.text()).forEach((begin, text) -> {
            int origin = clean.origins().ceilingEntry(begin).getValue();
            int index = original.headMap(origin, true).size() - 1;
            parts.add(new WeightedText(text, weighted ? weights.get(index) : 1));
        });
        return parts;
    }

    /** The parts that are not blank, by where each begins, as the grammar of prompts cuts them. */
    private static NavigableMap<Integer, String> cut(String text) {
        NavigableMap<Integer, String> parts = new TreeMap<>();
        int start = 0;
        while (start <= text.length()) {
            int colons = text.indexOf(SEPARATOR, start);
            int end = colons < 0 ? text.length() : colons;
            int begin = start;
            while (begin < end && NormalisedText.isWhiteSpace(text.charAt(begin))) {
                begin++;
            }
            start = end + SEPARATOR.length();
            while (end > begin && NormalisedText.isWhiteSpace(text.charAt(end - 1))) {
                end--;
            }
            if (begin < end) {
                parts.put(begin, text.substring(begin, end));
            }
        }
        return parts;
    }
}
