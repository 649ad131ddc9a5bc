package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts mean what they say, go by metrics that exist, and tell what to do. */
class AlertsTest {

    private static final String RULES = "deploy/grafana/rules.yaml";
    private static final String TESTS = "deploy/grafana/rules.test.yaml";
    private static final String OPERATIONS = "docs/operations.md";

    @Test
    void prometheus_takes_the_rules() {
        Tool.promtool().run("check", "rules", RULES);
    }

    @Test
    void prometheus_takes_the_configuration_of_compose_with_the_rules(@TempDir Path folder) throws IOException {
        String configuration = Project.text("deploy/compose/prometheus.yml");
        String mounted = "[/etc/prometheus/rules.yaml]";
        assertThat(configuration).contains(mounted);
        Path here = Files.writeString(
                folder.resolve("prometheus.yml"),
                configuration.replace(mounted, "[" + Project.path(RULES).toAbsolutePath() + "]"));

        assertThat(Tool.promtool().run("check", "config", here.toString()))
                .contains("1 rule files found", alerts().size() + " rules found");
    }

    @Test
    void each_alert_comes_when_it_should_and_not_before() {
        Tool.promtool().run("test", "rules", TESTS);

        String tests = Project.text(TESTS);
        assertThat(alerts()).allSatisfy(alert -> assertThat(tests)
                .contains("alertname=\"" + alert.get("alert").asText() + "\""));
    }

    @Test
    void alerts_go_by_metrics_that_exist() {
        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> assertThat(KnownMetrics.names())
                .containsAll(KnownMetrics.namedBy(alert.get("expr").asText())));
    }

    @Test
    void each_alert_has_a_severity_a_summary_and_a_section_in_the_runbook() {
        List<String> sections = Project.text(OPERATIONS)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", ""))
                .toList();

        assertThat(alerts()).allSatisfy(alert -> {
            String name = alert.get("alert").asText();
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
            assertThat(alert.at("/annotations/runbook").asText())
                    .isEqualTo(OPERATIONS + "#" + name.toLowerCase(Locale.ROOT));
            assertThat(sections).contains(name);
        });
    }

    @Test
    void the_chart_carries_the_same_rules() {
        Manifests team = new Chart().render("values-team");

        assertThat(team.one("PrometheusRule", Chart.RELEASE).at("/spec/groups")).isEqualTo(rules().get("groups"));
    }

    private static List<JsonNode> alerts() {
        return rules().at("/groups/0/rules").valueStream().toList();
    }

    private static JsonNode rules() {
        return Manifests.parse(Project.text(RULES)).objects().getFirst();
    }
}
