package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a platform team asks of the Compose file, held without an engine. */
class ComposeTest {

    private static final String FILE = "deploy/compose/compose.yaml";
    private static final Set<String> OURS = Set.of("ingest", "annotate", "index");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:?[-?][^}]*)?}");
    private static final Pattern TAGGED = Pattern.compile("[a-z0-9./-]+:(?!latest$)[A-Za-z0-9._-]+");

    private final ComposeFile file = ComposeFile.of(FILE);
    private final Map<String, Map<String, Object>> services = file.services();

    @Test
    void our_services_are_read_only_without_privileges_and_told_when_to_be_ready() {
        assertThat(services.keySet()).containsAll(OURS);
        for (String name : OURS) {
            assertThat(services.get(name))
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsKeys("stop_grace_period", "depends_on");
            assertThat(services.get(name).get("healthcheck"))
                    .as("healthcheck of " + name)
                    .asString()
                    .contains("ready");
        }
    }

    @Test
    void everything_has_limits_of_memory_processor_and_logs_and_gains_no_privileges() {
        services.forEach((name, service) -> assertThat(service)
                .as(name)
                .containsKeys("mem_limit", "cpus")
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .extractingByKey("logging")
                .asString()
                .contains("max-size"));
    }

    @Test
    void whatever_keeps_running_says_whether_it_is_well() {
        assertThat(services.keySet().stream().filter(name -> services.get(name).containsKey("restart")))
                .hasSize(services.size() - 2)
                .doesNotContain("setup", "cli")
                .allSatisfy(name -> assertThat(services.get(name)).as(name).containsKey("healthcheck"));
    }

    @Test
    void ports_are_published_on_loopback_unless_somebody_decides_otherwise() {
        services.keySet()
                .forEach(name -> assertThat(file.list(name, "ports")).as(name).allSatisfy(port -> assertThat(port)
                        .startsWith("${BIND:-127.0.0.1}:")));
    }

    @Test
    void every_image_has_a_tag_that_does_not_move() {
        services.forEach((name, service) -> {
            String image = service.get("image").toString();
            if (image.contains("${JOURNEYDB_TAG:?")) {
                assertThat(image).as(name).contains("journeydb/");
            } else {
                assertThat(image.replaceFirst("^\\$\\{[A-Z0-9]+_IMAGE:-(.*)}$", "$1"))
                        .as(name)
                        .matches(TAGGED);
            }
        });
    }

    @Test
    void no_secret_has_a_default_and_the_example_leaves_each_empty() {
        Map<String, String> example = Project.text("deploy/compose/.env.example")
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));
        Set<String> secrets = Set.of("POSTGRES_PASSWORD", "S3_ACCESS_KEY", "S3_SECRET_KEY", "GRAFANA_PASSWORD");

        assertThat(example).containsKeys(secrets.toArray(String[]::new));
        secrets.forEach(secret -> assertThat(example.get(secret)).as(secret).isEmpty());
        assertThat(VARIABLE.matcher(Project.text(FILE))
                        .results()
                        .filter(found -> secrets.contains(found.group(1))
                                || found.group(1).matches("JOURNEYDB_TAG|KAFKA_CLUSTER_ID")))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.group(2)).startsWith(":?"));
    }

    @Test
    void what_is_mounted_from_the_checkout_is_there() {
        services.keySet().stream()
                .flatMap(name -> file.list(name, "volumes").stream())
                .filter(volume -> volume.startsWith("."))
                .forEach(volume -> assertThat(Project.path("deploy/compose/" + volume.split(":")[0]))
                        .exists());
    }

    @Test
    void prometheus_asks_every_service_where_it_listens() {
        String scraped = Project.text("deploy/compose/prometheus.yml");
        for (String name : OURS) {
            String inside = file.list(name, "ports").getFirst().replaceFirst(".*:", "");
            assertThat(scraped).contains("{names: [" + name + "], type: A, port: " + inside + ",");
        }
    }

    @Test
    void the_command_line_finds_every_service_where_it_listens() {
        String addresses = Project.text("deploy/compose/addresses.properties");
        for (String name : OURS) {
            String inside = file.list(name, "ports").getFirst().replaceFirst(".*:", "");
            assertThat(addresses).contains(name + "=http://" + name + ":" + inside);
        }
    }

    @Test
    void compose_itself_takes_the_file(@TempDir Path folder) throws Exception {
        Tool compose = Tool.compose();
        assumeTrue(!compose.run("version", "--short").startsWith("1."), "docker-compose: NOT RUN (1.x)");
        String filled = Project.text("deploy/compose/.env.example").replaceAll("(?m)^([A-Z0-9_]+)=$", "$1=x");

        compose.run(
                "--env-file",
                Files.writeString(folder.resolve("env"), filled).toString(),
                "-f",
                Project.path(FILE).toString(),
                "config",
                "--quiet");
    }
}
