package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.task.TaskClient;
import io.journeydb.evaluation.embedding.TextEmbedder;
import io.journeydb.evaluation.metric.CaptionPair;
import io.journeydb.evaluation.metric.RougeL;
import io.journeydb.evaluation.metric.Similarity;
import io.journeydb.evaluation.task.Task;
import io.journeydb.evaluation.text.PtbTokenizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The best answers known here that don't look at the picture: of the training split the one text that is nearest to all others by the very
 * score it is measured with, the most frequent styles, and of a question's options the one that was right most often. What is above it
 * comes from the picture.
 */
final class BlindGuess implements Guess {

    /** Texts that are compared with each other: evenly spread over the split. */
    private static final int COMPARED = 400;

    private final Guess answers;

    BlindGuess(TrainingSplit train, TextEmbedder embedder) {
        this.answers = new SameAnswer(
                nearestByMeaning(spread(train.prompts()), embedder),
                nearestByWords(spread(train.captions())),
                train,
                question -> likeliest(train, question));
    }

    @Override
    public JsonNode of(Task task, JsonNode line) {
        return answers.of(task, line);
    }

    private static String likeliest(TrainingSplit train, JsonNode question) {
        return TaskClient.letters().stream()
                .max(Comparator.comparingDouble(letter -> train.frequency(question, letter)))
                .orElseThrow();
    }

    private static String nearestByMeaning(List<String> texts, TextEmbedder embedder) {
        List<float[]> embedded = embedder.embed(texts);
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Similarity sum = new Similarity();
            for (float[] other : embedded) {
                sum.add(embedded.get(i), List.of(other));
            }
            sums.put(texts.get(i), sum.score());
        }
        return best(sums);
    }

    private static String nearestByWords(List<String> texts) {
        PtbTokenizer tokenizer = new PtbTokenizer();
        List<List<String>> words = texts.stream().map(tokenizer::words).toList();
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            RougeL sum = new RougeL();
            for (List<String> other : words) {
                sum.add(new CaptionPair(words.get(i), List.of(other)));
            }
            sums.put(texts.get(i), sum.score());
        }
        return best(sums);
    }

    private static String best(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static List<String> spread(List<String> texts) {
        int compared = Math.min(COMPARED, texts.size());
        return IntStream.range(0, compared)
                .mapToObj(i -> texts.get((int) ((long) i * texts.size() / compared)))
                .toList();
    }
}
