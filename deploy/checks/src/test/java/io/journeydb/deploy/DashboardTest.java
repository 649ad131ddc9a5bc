package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dashboard shows metrics that exist, each with its unit and in words. */
class DashboardTest {

    private static final String FILE = "deploy/grafana/dashboard.json";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void panels_show_metrics_that_exist() throws JsonProcessingException {
        assertThat(panels().stream()
                        .flatMap(panel -> panel.path("targets").valueStream())
                        .flatMap(target ->
                                KnownMetrics.namedBy(target.get("expr").asText()).stream()))
                .isNotEmpty()
                .isSubsetOf(KnownMetrics.names());
    }

    @Test
    void panels_say_what_they_show_and_in_which_unit() throws JsonProcessingException {
        assertThat(panels()).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels().stream().filter(panel -> !isRow(panel)))
                .hasSizeGreaterThan(20)
                .allSatisfy(panel -> {
                    assertThat(panel.get("title").asText()).isNotBlank();
                    assertThat(panel.get("description").asText()).endsWith(".");
                    assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
                    assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
                });
    }

    @Test
    void each_stage_has_its_row() throws JsonProcessingException {
        assertThat(panels().stream().filter(DashboardTest::isRow))
                .extracting(row -> row.get("title").asText().split("[: ]")[0])
                .contains("Ingest", "Annotate", "Features", "Index", "Rejections", "Saturation");
    }

    @Test
    void panels_stand_beside_each_other_and_not_on_each_other() throws JsonProcessingException {
        List<JsonNode> places =
                panels().stream().map(panel -> panel.get("gridPos")).toList();

        for (int i = 0; i < places.size(); i++) {
            JsonNode one = places.get(i);
            assertThat(one.get("x").asInt() + one.get("w").asInt()).isLessThanOrEqualTo(24);
            assertThat(places.subList(i + 1, places.size())).noneMatch(other -> overlap(one, other));
        }
    }

    @Test
    void the_chart_carries_the_same_dashboard() throws JsonProcessingException {
        Manifests team = new Chart().render("values-team");

        assertThat(json.readTree(team.one("ConfigMap", "journeydb-dashboard")
                        .at("/data/journeydb.json")
                        .asText()))
                .isEqualTo(json.readTree(Project.text(FILE)));
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return within(one, other, "x", "w") && within(one, other, "y", "h");
    }

    private static boolean within(JsonNode one, JsonNode other, String from, String size) {
        int a = one.get(from).asInt();
        int b = other.get(from).asInt();
        return a < b + other.get(size).asInt() && b < a + one.get(size).asInt();
    }

    private static boolean isRow(JsonNode panel) {
        return panel.get("type").asText().equals("row");
    }

    private List<JsonNode> panels() throws JsonProcessingException {
        return json.readTree(Project.text(FILE)).get("panels").valueStream().toList();
    }
}
