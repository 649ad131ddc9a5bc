package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeydb.cli.task.TaskClient;
import io.journeydb.evaluation.task.Task;
import java.util.stream.StreamSupport;

/** What the running system answers: samples of the training split alone vote. */
final class Retrieval implements Guess {

    private final TaskClient client;

    Retrieval(TaskClient client) {
        this.client = client;
    }

    @Override
    public JsonNode of(Task task, JsonNode line) {
        ObjectNode request = TaskClient.about(line.path("id").asText());
        request.putArray("from").add("train");
        return switch (task) {
            case PROMPT_INVERSION ->
                first(client.ask(task.label(), request.put("size", 1)).path("prompts"));
            case CAPTION ->
                first(client.ask(task.label(), request.put("size", 1)).path("captions"));
            case STYLE_RETRIEVAL ->
                styles(client.ask(task.label(), request.put("size", PredictionNodes.STYLES))
                        .path("styles"));
            case VQA -> PredictionNodes.letters(line, question -> letter(request, question));
        };
    }

    private static JsonNode first(JsonNode texts) {
        return TextNode.valueOf(texts.path(0).path("text").asText(""));
    }

    private static ArrayNode styles(JsonNode ranked) {
        return PredictionNodes.styles(StreamSupport.stream(ranked.spliterator(), false)
                .map(style -> style.path("style").asText()));
    }

    private String letter(ObjectNode request, JsonNode question) {
        return client.ask(Task.VQA.label(), TaskClient.asking(request, question))
                .path("answer")
                .asText();
    }
}
