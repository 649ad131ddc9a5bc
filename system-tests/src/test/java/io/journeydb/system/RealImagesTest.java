package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.Main;
import io.journeydb.cli.system.RunningSystem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;

@ExtendWith(SystemExtension.class)
class RealImagesTest {

    private static final Path REAL =
            Path.of(System.getProperty("journeydb.home"), "..", "shared", "data", "midjourney");

    @Test
    void real_midjourney_pictures_are_ingested_annotated_and_found(RunningSystem system) {
        assumeThat(REAL).as("the real Midjourney images are not here: skipped").isDirectory();

        assertThat(journeydb(system, "ingest", REAL.resolve("samples.jsonl").toString()))
                .endsWith("8 pushed, 0 skipped\n");
        assertThat(journeydb(
                        system, "ingest", REAL.resolve("discord-export.json").toString()))
                .endsWith("6 pushed, 9 skipped\n");

        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    assertThat(journeydb(system, "search", "rabbit whisky"))
                            .contains("whisky")
                            .contains("1 found");
                    assertThat(journeydb(system, "search", "\"landing on the moon\""))
                            .contains("2 found");
                    assertThat(journeydb(system, "search", "spaghetti carbonara"))
                            .contains("1 found");
                });
        assertThat(journeydb(system, "search", "rabbit whisky", "--json")).contains("<em>");
    }

    @Test
    void the_bytes_that_come_back_are_those_that_went_in(RunningSystem system) throws java.io.IOException {
        assumeThat(REAL).as("the real Midjourney images are not here: skipped").isDirectory();
        journeydb(system, "ingest", REAL.resolve("samples.jsonl").toString());

        String[] id = new String[1];
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            JsonNode hits = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(journeydb(system, "search", "xterra ufo", "--json"))
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
        assertThat(picture).isEqualTo(java.nio.file.Files.readAllBytes(REAL.resolve("ufo.jpg")));
    }

    private static String journeydb(RunningSystem system, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        system.addresses().writeTo(system.data());
        String[] all = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(arguments),
                        java.util.stream.Stream.of("--data", system.data().toString()))
                .toArray(String[]::new);
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        assertThat(commandLine.execute(all)).as(err.toString()).isZero();
        return out.toString().replaceAll("\\e\\[[0-9;]*m", "").replace("\r\n", "\n");
    }
}
