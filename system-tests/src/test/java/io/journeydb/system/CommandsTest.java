package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.drawn.DrawnSamples;
import io.journeydb.cli.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SystemExtension.class)
class CommandsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void pictures_of_a_folder_are_pushed_shown_and_counted_or_listed_with_what_is_wrong(
            RunningSystem system, @TempDir Path folder) throws IOException {
        byte[] picture = new DrawnSamples(11).at(0).render();
        Files.write(folder.resolve("whole.jpg"), picture);
        Files.writeString(folder.resolve("whole.txt"), "a quixotic teapot, watercolor --v 5\n");
        Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(picture, picture.length / 2));
        Files.writeString(folder.resolve("cut.txt"), "half a quixotic teapot");
        Files.write(folder.resolve("alone.jpg"), picture);

        assertThat(Cli.run(system, "ingest", folder.toString()))
                .contains("skipped alone.jpg: there is no alone.txt")
                .endsWith("2 pushed, 1 skipped\n");

        String id = await().atMost(PATIENCE).until(() -> found(system), found -> found != null);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Cli.run(system, "show", id))
                .contains("a quixotic teapot, watercolor --v 5")
                .contains("/v1/images/" + id)
                .contains("caption"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Cli.run(system, "rejections"))
                .contains("E_IMG_TRUNCATED")
                .contains("prompt: half a quixotic teapot")
                .contains("what to do: Download or export it again"));
        assertThat(Cli.run(system, "stats")).contains("Labeled prompts").contains("train");
        JsonNode event = firstOf(system, "annotations");
        assertThat(event.path("topic").asText()).isEqualTo("journeydb.annotations");
        assertThat(event.at("/headers/ce_subject").textValue())
                .isEqualTo(event.at("/value/sampleId").textValue());
    }

    private JsonNode firstOf(RunningSystem system, String topic) throws IOException {
        return json.readTree(Cli.run(system, "tail", topic, "--from", "beginning", "--count", "1", "--json"));
    }

    private String found(RunningSystem system) throws IOException {
        return json.readTree(Cli.run(system, "search", "quixotic", "--json"))
                .at("/hits/0/sampleId")
                .textValue();
    }
}
