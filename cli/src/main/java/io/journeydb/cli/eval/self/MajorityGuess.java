package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeydb.evaluation.task.Task;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What the training split has most often: a prompt, a caption, styles, a letter. Of equally frequent ones the first by alphabet. */
final class MajorityGuess implements Guess {

    private static final int STYLES = 10;

    private final TrainingSplit train;
    private final String prompt;
    private final String caption;
    private final String letter;

    MajorityGuess(TrainingSplit train) {
        this.train = train;
        this.prompt = mostFrequent(train.prompts());
        this.caption = mostFrequent(train.captions());
        this.letter = mostFrequent(train.letters());
    }

    @Override
    public JsonNode of(Task task, JsonNode line) {
        return switch (task) {
            case PROMPT_INVERSION -> TextNode.valueOf(prompt);
            case CAPTION -> TextNode.valueOf(caption);
            case STYLE_RETRIEVAL -> styles();
            case VQA -> letters(line);
        };
    }

    private ArrayNode styles() {
        ArrayNode styles = JsonNodeFactory.instance.arrayNode();
        train.styles().stream().limit(STYLES).forEach(styles::add);
        return styles;
    }

    private ObjectNode letters(JsonNode line) {
        ObjectNode letters = JsonNodeFactory.instance.objectNode();
        line.path("references")
                .forEach(question -> letters.put(question.path("id").asText(), letter));
        return letters;
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
