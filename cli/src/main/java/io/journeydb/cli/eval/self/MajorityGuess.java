package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.evaluation.task.Task;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What the training split has most often: a prompt, a caption, styles, a letter. Of equally frequent ones the first by alphabet. */
final class MajorityGuess implements Guess {

    private final Guess answers;

    MajorityGuess(TrainingSplit train) {
        String letter = mostFrequent(train.letters());
        this.answers = new SameAnswer(
                mostFrequent(train.prompts()), mostFrequent(train.captions()), train, question -> letter);
    }

    @Override
    public JsonNode of(Task task, JsonNode line) {
        return answers.of(task, line);
    }

    private static String mostFrequent(Collection<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }
}
