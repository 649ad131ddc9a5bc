package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.eval.SplitReferences;
import io.journeydb.cli.system.RunningSystem;
import io.journeydb.evaluation.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person can do with samples that are annotated. Of 45 samples the last five have the pictures of the first five, and the first and
 * the one with its picture stand in two splits.
 */
@ExtendWith(SystemExtension.class)
class CommandsOnSamplesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final Population population = new Population("commanded", 45);

    @Test
    void samples_are_asked_about_compared_reviewed_and_annotated_again(RunningSystem system) {
        annotated(system);
        String id = population.ids().getFirst().value();

        assertThat(Cli.run(system, "styles")).contains("Category", "Phrases", "Prompts", "Samples", "(medium)");
        assertThat(Cli.run(system, "task", "caption", "--sample", id))
                .contains("caption", "score", "method retrieval", "similarity");
        assertThat(Cli.run(system, "task", "vqa", "--sample", id)).contains("(right)", " > ", "method retrieval");
        await().atMost(PATIENCE).untilAsserted(() -> assertLeak(system, id, population.name() + "-40"));

        assertThat(Cli.run(system, "reviews", "queue", "--limit", "200")).contains(population.name() + " sailboat");
        assertThat(Cli.run(system, "review", id, "--reviewer", "ann", "--missing", "sailboat"))
                .matches("Review [0-9a-f-]+ of " + id + " is on its way\\.\n");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Cli.run(system, "reviews", "show", id))
                .contains("\"ann\"", "\"sailboat\""));

        assertThat(Cli.run(system, "reannotate", "--sample", id, "--dry-run"))
                .isEqualTo("1 prompts would be annotated again, and 3 samples published again.\n");
        assertThat(Cli.run(system, "reannotate", "--sample", id)).contains("1 of 1 prompts done.");
    }

    @Test
    void predictions_are_scored_against_a_split_of_the_running_system(RunningSystem system, @TempDir Path folder) {
        annotated(system);
        Path predictions = folder.resolve("captions.jsonl");

        // Other tests' samples may still come into the split between the two looks at it.
        await().atMost(PATIENCE).untilAsserted(() -> {
            int samples = predict(system, predictions);
            assertThat(Cli.run(system, "eval", "caption", "--predictions", predictions.toString(), "--split", "val"))
                    .contains("Image captioning, " + samples + " samples")
                    .containsPattern("BLEU-4 +1\\.0000")
                    .containsPattern("ROUGE-L +1\\.0000")
                    .containsPattern("CIDEr +[1-9]");
        });
    }

    /** Other tests' samples have the same pictures, and may join the group between the looks at it. */
    private static void assertLeak(RunningSystem system, String id, String twin) {
        JsonNode twins = group(system, id);

        assertThat(split(twins, twin)).isNotEqualTo(split(group(system, twin), id));
        assertThat(Cli.run(system, "leaks", "--size", "1000"))
                .containsPattern("^[1-9][0-9,]* groups of near-duplicates cross splits, with [0-9,]+ samples")
                .contains(twins.path("group").asText() + "  ");
    }

    private static JsonNode group(RunningSystem system, String id) {
        ServiceClient index = new ServiceClient("index", system.addresses().index());
        return index.get("/v1/samples/" + id + "/duplicates?size=1000");
    }

    private static String split(JsonNode group, String member) {
        List<String> splits = group.path("duplicates")
                .valueStream()
                .filter(duplicate -> duplicate.path("sampleId").asText().equals(member))
                .map(duplicate -> duplicate.path("split").asText())
                .toList();
        assertThat(splits).as(member).hasSize(1);
        return splits.getFirst();
    }

    private void annotated(RunningSystem system) {
        try (Producing producing = new Producing(system.addresses().kafka())) {
            producing.send(population.records());
        }
        SystemScenario scenario = new SystemScenario(system);
        scenario.awaitSearchable(population);
        scenario.awaitFeatures(population);
    }

    /** Of each sample of the validation split the right caption. */
    private int predict(RunningSystem system, Path predictions) throws IOException {
        ServiceClient index = new ServiceClient("index", system.addresses().index());
        List<String> lines = new ArrayList<>();
        try (SplitReferences references = SplitReferences.fetch(index, Task.CAPTION, "val")) {
            for (String line : Files.readAllLines(references.file())) {
                JsonNode right = json.readTree(line);
                ObjectNode prediction =
                        json.createObjectNode().put("id", right.path("id").asText());
                prediction.set("prediction", right.at("/references/0"));
                lines.add(prediction.toString());
            }
        }
        assertThat(lines).isNotEmpty();
        Files.write(predictions, lines);
        return lines.size();
    }
}
