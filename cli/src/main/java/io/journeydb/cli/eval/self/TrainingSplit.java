package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.evaluation.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What guesses may know: the training split's right answers, once for each sample.
 *
 * @param prompts of every sample
 * @param captions of every sample that has one
 * @param styleCounts how many samples have a style phrase, the most frequent first
 * @param letters of every right answer
 * @param answerCounts how often an answer is right to a question, to this question and to any
 */
record TrainingSplit(
        List<String> prompts,
        List<String> captions,
        Map<String, Integer> styleCounts,
        List<String> letters,
        Map<String, Integer> answerCounts) {

    static TrainingSplit of(Function<Task, List<JsonNode>> references) {
        Map<String, Integer> styles = new LinkedHashMap<>();
        for (JsonNode line : references.apply(Task.STYLE_RETRIEVAL)) {
            Set<String> distinct = new HashSet<>();
            line.path("references")
                    .forEach(style -> distinct.add(
                            style.isTextual()
                                    ? style.asText()
                                    : style.path("style").asText()));
            distinct.forEach(style -> styles.merge(style, 1, Integer::sum));
        }
        List<String> letters = new ArrayList<>();
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (JsonNode line : references.apply(Task.VQA)) {
            for (JsonNode question : line.path("references")) {
                String right = question.path("answer").asText();
                letters.add(right);
                answers.merge(answer(question, right), 1, Integer::sum);
                answers.merge(anyQuestion(question, right), 1, Integer::sum);
            }
        }
        return new TrainingSplit(
                texts(references.apply(Task.PROMPT_INVERSION)),
                texts(references.apply(Task.CAPTION)),
                byCount(styles),
                letters,
                answers);
    }

    List<String> styles() {
        return List.copyOf(styleCounts.keySet());
    }

    /** How often an option was right: to this very question first, and where that says nothing, to any. */
    double frequency(JsonNode question, String letter) {
        return answerCounts.getOrDefault(answer(question, letter), 0)
                + answerCounts.getOrDefault(anyQuestion(question, letter), 0) * 1e-6;
    }

    private static String answer(JsonNode question, String letter) {
        return question.path("question").asText() + "\n" + anyQuestion(question, letter);
    }

    private static String anyQuestion(JsonNode question, String letter) {
        return question.path("options").path(letter).asText().toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(List<JsonNode> lines) {
        return lines.stream()
                .map(line -> line.path("references").path(0).asText())
                .toList();
    }

    private static Map<String, Integer> byCount(Map<String, Integer> counts) {
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        entries.forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
