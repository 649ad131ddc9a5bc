package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.journeydb.cli.terminal.Failure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Files of references, and of predictions for them. Stateless. */
final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static List<JsonNode> read(Path file) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** A prediction for each line of references. */
    static Path predict(List<JsonNode> references, Function<JsonNode, JsonNode> prediction, Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (JsonNode line : references) {
                out.write(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", line.path("id").asText())
                        .<com.fasterxml.jackson.databind.node.ObjectNode>set("prediction", prediction.apply(line))
                        .toString());
                out.newLine();
            }
            return file;
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
