package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.journeydb.cli.task.TaskClient;
import io.journeydb.evaluation.task.Task;

/** What the running system answers: samples of the training split alone vote. */
final class Retrieval implements Guess {

    private static final int STYLES = 10;

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
                styles(client.ask(task.label(), request.put("size", STYLES)).path("styles"));
            case VQA -> letters(request, line);
        };
    }

    private static JsonNode first(JsonNode texts) {
        return TextNode.valueOf(texts.path(0).path("text").asText(""));
    }

    private static ArrayNode styles(JsonNode ranked) {
        ArrayNode styles = JsonNodeFactory.instance.arrayNode();
        ranked.forEach(style -> styles.add(style.path("style").asText()));
        return styles;
    }

    private ObjectNode letters(ObjectNode request, JsonNode line) {
        ObjectNode letters = JsonNodeFactory.instance.objectNode();
        for (JsonNode question : line.path("references")) {
            JsonNode reply = client.ask(Task.VQA.label(), TaskClient.asking(request, question));
            letters.put(question.path("id").asText(), reply.path("answer").asText());
        }
        return letters;
    }
}
