package io.journeydb.evaluation.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.evaluation.files.Faults;
import io.journeydb.evaluation.task.Evaluation.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Published scores from a file of one JSON object a line: {@code model data score value}. Stateless. */
public final class PublishedFile {

    private PublishedFile() {}

    /** @throws io.journeydb.evaluation.files.InvalidFilesException if the file or a line cannot be read */
    public static List<Published> read(Path file) {
        Faults faults = new Faults();
        List<Published> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    row(lines.get(i), file.getFileName() + " line " + (i + 1), rows, faults);
                }
            }
        } catch (NoSuchFileException e) {
            faults.add(file + ": there is no such file");
        } catch (IOException e) {
            faults.add(file + ": it cannot be read");
        }
        faults.throwIfAny();
        return rows;
    }

    private static void row(String line, String where, List<Published> rows, Faults faults) {
        try {
            JsonNode row = new ObjectMapper().readTree(line);
            if (row.path("model").isTextual()
                    && row.path("data").isTextual()
                    && row.path("score").isTextual()
                    && row.path("value").isNumber()) {
                rows.add(new Published(
                        row.path("model").textValue(),
                        row.path("data").textValue(),
                        row.path("score").textValue(),
                        row.path("value").doubleValue()));
            } else {
                faults.add(where + ": it has not the texts \"model\", \"data\" and \"score\" and the number \"value\"");
            }
        } catch (JsonProcessingException e) {
            faults.add(where + ": it is not JSON");
        }
    }
}
