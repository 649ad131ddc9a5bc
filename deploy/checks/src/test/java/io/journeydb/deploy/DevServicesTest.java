package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What dev mode starts is what the services look for, and nothing else than dev mode starts it. */
class DevServicesTest {

    private static final String FILE = "deploy/compose/dev.yaml";

    private final ComposeFile file = ComposeFile.of(FILE);

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "annotate-service", "index-service"})
    void dev_mode_alone_starts_them(String service) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(Project.text(service + "/src/main/resources/application.properties")));

        assertThat(settings)
                .containsEntry("quarkus.devservices.enabled", "false")
                .containsEntry("%dev.quarkus.devservices.enabled", "true")
                .doesNotContainKey("%test.quarkus.devservices.enabled")
                .containsEntry("kafka.bootstrap.servers", "127.0.0.1:9092");
        assertThat(Project.path(service)
                        .resolve(settings.getProperty("%dev.quarkus.compose.devservices.files"))
                        .normalize())
                .isEqualTo(Project.path(FILE).normalize());
    }

    @Test
    void they_listen_where_the_services_look_and_on_loopback_alone() {
        assertThat(file.list("kafka", "ports")).containsExactly("127.0.0.1:9092:9092");
        assertThat(file.list("postgres", "ports")).containsExactly("127.0.0.1:15432:5432");
        assertThat(file.list("s3", "ports")).containsExactly("127.0.0.1:9000:9000");
    }

    @Test
    void they_are_of_the_images_that_compose_runs() {
        Map<String, Map<String, Object>> whole =
                ComposeFile.of("deploy/compose/compose.yaml").services();

        assertThat(file.services()).hasSize(3).allSatisfy((name, service) -> assertThat(service)
                .containsEntry("image", whole.get(name).get("image")));
    }

    @Test
    void what_is_mounted_from_the_checkout_is_there() {
        List<Path> mounted = file.list("kafka", "volumes").stream()
                .map(volume ->
                        Project.path("deploy/compose/" + volume.split(":")[0]).normalize())
                .toList();

        assertThat(mounted)
                .contains(Project.path("deploy/kafka/topics.yaml").normalize())
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void compose_itself_takes_the_file() throws Exception {
        Tool compose = Tool.compose();
        assumeTrue(!compose.run("version", "--short").startsWith("1."), "docker-compose: NOT RUN (1.x)");

        compose.run("-f", Project.path(FILE).toString(), "config", "--quiet");
    }
}
