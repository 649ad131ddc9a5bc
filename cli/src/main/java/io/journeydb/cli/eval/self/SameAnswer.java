package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeydb.evaluation.task.Task;
import java.util.function.Function;

/** Answers every sample alike, and a question by itself alone: what can be said without the picture. */
final class SameAnswer implements Guess {

    private final String prompt;
    private final String caption;
    private final ArrayNode styles;
    private final Function<JsonNode, String> letter;

    /** @param letter what is answered to a question */
    SameAnswer(String prompt, String caption, TrainingSplit train, Function<JsonNode, String> letter) {
        this.prompt = prompt;
        this.caption = caption;
        this.styles = PredictionNodes.styles(train.styles().stream());
        this.letter = letter;
    }

    @Override
    public JsonNode of(Task task, JsonNode line) {
        return switch (task) {
            case PROMPT_INVERSION -> TextNode.valueOf(prompt);
            case CAPTION -> TextNode.valueOf(caption);
            case STYLE_RETRIEVAL -> styles;
            case VQA -> PredictionNodes.letters(line, letter);
        };
    }
}
