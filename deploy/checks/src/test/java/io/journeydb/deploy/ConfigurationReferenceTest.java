package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.deploy.ConfigurationSources.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of settings is what the code says. With {@code -Dconfiguration.write} it is written anew. */
class ConfigurationReferenceTest {

    private static final String PAGE = "docs/configuration.md";
    private static final List<String> MODULES = List.of("ingest-service", "annotate-service", "index-service");

    static Stream<String> valuesFiles() {
        return Chart.valuesFiles();
    }

    @Test
    void the_page_has_every_key_as_the_code_defines_it() throws IOException {
        String page = page();
        if (System.getProperty("configuration.write") != null) {
            Files.writeString(Project.path(PAGE), page);
        }

        assertThat(Project.text(PAGE))
                .as(
                        "%s; to write it anew: mvn verify -pl deploy/checks -am -Dtest=ConfigurationReferenceTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dconfiguration.write",
                        PAGE)
                .isEqualTo(page);
    }

    @Test
    void every_key_says_what_it_means() {
        assertThat(MODULES.stream().flatMap(module -> ConfigurationSources.of(module).keys().stream()))
                .hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(key.doc()).as(key.name()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("valuesFiles")
    void the_chart_sets_no_key_of_the_services_that_there_is_not(String values) {
        Set<String> known = MODULES.stream()
                .flatMap(module -> ConfigurationSources.of(module).keys().stream())
                .map(Key::name)
                .collect(Collectors.toSet());

        assertThat(new Chart()
                        .render(values)
                        .ofKind("ConfigMap")
                        .flatMap(map ->
                                map.at("/data/application.properties").asText().lines())
                        .map(line -> line.split("=", 2)[0])
                        .filter(key -> key.startsWith("journeydb.")))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Configuration

                Every key of the three services, generated from their code. A key is set in a properties file that `QUARKUS_CONFIG_LOCATIONS` names,
                or as an environment variable: upper case, everything but letters and digits as `_` (`journeydb.s3.access-key` is
                `JOURNEYDB_S3_ACCESS_KEY`). Secrets belong into environment variables. All keys of Kafka's clients work as `kafka.<key>`, for every client of
                a service; [operations](operations.md) says how to set up TLS and logins. Durations are written as `500ms`, `30s`, `5m` or `PT1M`.
                """);
        for (String module : MODULES) {
            page.append("\n## ").append(module).append("\n\n| key | default | meaning |\n|---|---|---|\n");
            ConfigurationSources.of(module)
                    .keys()
                    .forEach(key -> page.append("| `%s` | %s | %s |\n"
                            .formatted(
                                    key.name(),
                                    key.fallback()
                                            .map(ConfigurationReferenceTest::code)
                                            .orElse(""),
                                    key.doc())));
            page.append(
                    "\nOf Quarkus, SmallRye and Kafka, what the service sets by itself:\n\n| key | set to | why |\n|---|---|---|\n");
            PropertiesFile.of(module)
                    .lines()
                    .forEach(line -> page.append("| `%s` | %s | %s |\n"
                            .formatted(
                                    line.key(),
                                    code(line.value()),
                                    line.comment().replace("|", "\\|"))));
        }
        return page.toString();
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value.replace("|", "\\|") + "`";
    }
}
