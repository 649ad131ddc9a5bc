package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.cli.system.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SystemExtension.class)
class RealImagesTest {

    private static final Path REAL =
            Path.of(System.getProperty("journeydb.home"), "..", "shared", "data", "midjourney");

    @Test
    void real_midjourney_pictures_are_ingested_annotated_and_found(RunningSystem system) {
        assumeThat(REAL).as("the real Midjourney images are not here: skipped").isDirectory();

        assertThat(Cli.run(system, "ingest", REAL.resolve("samples.jsonl").toString()))
                .endsWith("8 pushed, 0 skipped\n");
        assertThat(Cli.run(system, "ingest", REAL.resolve("discord-export.json").toString()))
                .endsWith("6 pushed, 9 skipped\n");

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    assertThat(Cli.run(system, "search", "rabbit whisky"))
                            .contains("whisky")
                            .contains("1 found");
                    assertThat(Cli.run(system, "search", "\"landing on the moon\""))
                            .contains("2 found");
                    assertThat(Cli.run(system, "search", "spaghetti carbonara")).contains("1 found");
                });
        assertThat(Cli.run(system, "search", "rabbit whisky", "--json")).contains("<em>");
    }

    @Test
    void the_bytes_that_come_back_are_those_that_went_in(RunningSystem system) throws IOException {
        assumeThat(REAL).as("the real Midjourney images are not here: skipped").isDirectory();
        Cli.run(system, "ingest", REAL.resolve("samples.jsonl").toString());

        String[] id = new String[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonNode hits = new ObjectMapper()
                    .readTree(Cli.run(system, "search", "xterra ufo", "--json"))
                    .path("hits");
            id[0] = hits.path(0).path("sampleId").asText(null);
            return id[0] != null;
        });

        byte[] picture = system.addresses()
                .ingest()
                .resolve("/v1/images/" + id[0])
                .toURL()
                .openStream()
                .readAllBytes();
        assertThat(picture).isEqualTo(Files.readAllBytes(REAL.resolve("ufo.jpg")));
    }
}
