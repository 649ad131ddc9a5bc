package io.journeydb.cli.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Asks the index service the four tasks. Safe for several threads. */
public final class TaskClient {

    private final ServiceClient index;

    public TaskClient(ServiceClient index) {
        this.index = index;
    }

    /** A request about a sample, to be completed. */
    public static ObjectNode about(String sampleId) {
        return JsonNodeFactory.instance.objectNode().put("sampleId", sampleId);
    }

    /** A request about a picture, to be completed. */
    public static ObjectNode about(Path image) {
        try {
            return JsonNodeFactory.instance.objectNode().put("image", Files.readAllBytes(image));
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + image, e);
        } catch (IOException e) {
            throw new Failure("cannot read " + image + ": " + e.getMessage(), e);
        }
    }

    /** The answer. @param task as addresses name it */
    public JsonNode ask(String task, JsonNode request) {
        return index.post("/v1/tasks/" + task, request);
    }

    /** Whether the service answers for a sample yet: its features may not have come. */
    public boolean isAnswered(String sampleId) {
        return index.postOnceThere("/v1/tasks/style-retrieval", about(sampleId).put("neighbours", 1))
                .isPresent();
    }

    /** The sample's event, with its annotation as far as there is one. */
    public JsonNode sample(String sampleId) {
        return index.get("/v1/samples/" + sampleId);
    }

    /** A request with a question of an annotation. */
    public static ObjectNode asking(ObjectNode request, JsonNode question) {
        ObjectNode asked =
                request.deepCopy().put("question", question.path("question").asText());
        asked.set("options", question.path("options"));
        return asked;
    }

    /** The letters of options. */
    public static List<String> letters() {
        return List.of("A", "B", "C", "D");
    }
}
