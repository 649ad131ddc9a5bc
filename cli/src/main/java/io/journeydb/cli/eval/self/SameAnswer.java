package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeydb.evaluation.task.Task;
import java.util.List;
import java.util.function.Function;

/** Answers every sample alike, and a question by itself alone: what can be said without the picture. */
final class SameAnswer implements Guess {

    private static final int STYLES = 10;

    private final String prompt;
    private final String caption;
    private final List<String> styles;
    private final Function<JsonNode, String> letter;

    /** @param letter what is answered to a question */
    SameAnswer(String prompt, String caption, TrainingSplit train, Function<JsonNode, String> letter) {
        this.prompt = prompt;
        this.caption = caption;
        this.styles = train.styles().stream().limit(STYLES).toList();
        this.letter = letter;
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
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        styles.forEach(answer::add);
        return answer;
    }

    private ObjectNode letters(JsonNode line) {
        ObjectNode letters = JsonNodeFactory.instance.objectNode();
        line.path("references")
                .forEach(question -> letters.put(question.path("id").asText(), letter.apply(question)));
        return letters;
    }
}
