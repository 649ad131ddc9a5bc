package io.journeydb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.local.child.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackMainTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(factory = InsideTarget.class)
    Path folder;

    @Test
    void aKilledProgramLeavesNoServerBehindAndStartsAgain() throws Exception {
        List<Integer> ports = List.of(FreePorts.next(), FreePorts.next(), FreePorts.next());
        Process killed = started(ports);

        killed.destroyForcibly();

        await().atMost(PATIENCE).until(() -> ports.stream().allMatch(FreePorts::isFree));
        Process again = started(ports);
        again.getOutputStream().close();
        assertThat(again.waitFor()).isZero();
        assertThat(ports).allMatch(FreePorts::isFree);
    }

    private Process started(List<Integer> ports) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djourneydb.home=" + ProjectHome.find().folder());
        command.addAll(containerSettings());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LocalStackMain.class.getName()));
        command.addAll(List.of("--data", folder.toString()));
        command.addAll(List.of("--kafka-port", ports.get(0).toString()));
        command.addAll(List.of("--postgres-port", ports.get(1).toString()));
        command.addAll(List.of("--s3-port", ports.get(2).toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().limit(4).toList()).last().asString().startsWith("Credentials");
        return process;
    }

    /** The program runs as this test does: on the embedded servers or on containers. */
    private static List<String> containerSettings() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.equals("containers") || name.startsWith("containers."))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
    }
}
