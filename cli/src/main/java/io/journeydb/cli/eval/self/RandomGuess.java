package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeydb.cli.task.TaskClient;
import io.journeydb.evaluation.task.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Answers of any sample of the training split, any of its styles, any letter; the same ones in every run. For one thread. */
final class RandomGuess implements Guess {

    private final Random random = new Random(2023);
    private final TrainingSplit train;
    private final List<String> styles;

    RandomGuess(TrainingSplit train) {
        this.train = train;
        this.styles = new ArrayList<>(train.styles());
    }

    @Override
    public JsonNode of(Task task, JsonNode line) {
        return switch (task) {
            case PROMPT_INVERSION -> TextNode.valueOf(any(train.prompts()));
            case CAPTION -> TextNode.valueOf(any(train.captions()));
            case STYLE_RETRIEVAL -> anyStyles();
            case VQA -> PredictionNodes.letters(line, question -> any(TaskClient.letters()));
        };
    }

    private ArrayNode anyStyles() {
        Collections.shuffle(styles, random);
        return PredictionNodes.styles(styles.stream());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
