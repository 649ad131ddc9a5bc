package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
import io.journeydb.cli.system.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service that can't work as configured says so in one line, with the key to change; it waits, or ends. */
@ExtendWith(SystemExtension.class)
class WrongConfigurationTest {

    private static final Path HOME = Path.of(System.getProperty("journeydb.home"));

    @Test
    void one_line_names_the_key_to_change(RunningSystem system, @TempDir Path folder) throws IOException {
        ServiceProcess topic = start(
                Service.INGEST,
                system,
                folder.resolve("topic"),
                "mp.messaging.incoming.samples.topic",
                "no.such.topic");
        ServiceProcess bucket = start(Service.INGEST, system, folder, "journeydb.s3.bucket", "no-such-bucket");
        ServiceProcess password = start(Service.ANNOTATE, system, folder, "quarkus.datasource.password", "wrong");
        ServiceProcess host =
                start(Service.INDEX, system, folder, "kafka.bootstrap.servers", "no-such-host.invalid:9092");
        try {
            assertSaidOnce(bucket, "look at journeydb.s3.bucket");
            assertSaidOnce(password, "look at quarkus.datasource.username and quarkus.datasource.password");
            assertSaidOnce(host, "look at kafka.bootstrap.servers");
            assertSaidOnce(topic, "lacks no.such.topic (mp.messaging.incoming.samples.topic)");

            assertThat(List.of(bucket, password, topic)).as("that wait").allMatch(ServiceProcess::isRunning);
            await().atMost(Duration.ofSeconds(20)).until(() -> !host.isRunning());
            assertThat(Files.readString(host.logFile())).doesNotContain("\tat ");
        } finally {
            List.of(bucket, password, host, topic).parallelStream().forEach(ServiceProcess::stop);
        }
    }

    private static ServiceProcess start(Service service, RunningSystem system, Path folder, String key, String value) {
        Map<String, String> settings = new HashMap<>(system.endpoints().asProperties());
        settings.put(key, value);
        ServiceProcess process = new ServiceProcess(service, HOME, folder, 0, settings);
        process.start();
        return process;
    }

    private static void assertSaidOnce(ServiceProcess process, String what) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(Files.readAllLines(process.logFile()))
                .filteredOn(line -> line.contains(what))
                .hasSize(1));
    }
}
