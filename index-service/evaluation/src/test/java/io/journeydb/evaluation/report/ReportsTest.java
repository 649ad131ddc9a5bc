package io.journeydb.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.evaluation.metric.Interval;
import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.Evaluation.Breakdown;
import io.journeydb.evaluation.task.Evaluation.Example;
import io.journeydb.evaluation.task.Evaluation.NotComputed;
import io.journeydb.evaluation.task.Evaluation.Published;
import io.journeydb.evaluation.task.Evaluation.Score;
import io.journeydb.evaluation.task.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final String HOSTILE = "\"><script>alert('x')</script>&\u202E";

    private final Evaluation evaluation = new Evaluation(
            Task.VQA,
            1_234,
            List.of(
                    new Score("accuracy, all " + HOSTILE, .5, 1, new Interval(.4, .6)),
                    new Score("CIDEr", 5, 10, null)),
            List.of(new NotComputed(HOSTILE, "no model: " + HOSTILE)),
            List.of(new Breakdown(HOSTILE, List.of("right", HOSTILE), List.of(List.of(HOSTILE, "1")))),
            List.of(new Example(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE), .25)),
            List.of(HOSTILE),
            List.of(new Published(HOSTILE, HOSTILE, HOSTILE, .658), new Published("BLIP", "val", "CIDEr", .25)));

    @Test
    void nothing_that_comes_from_a_file_is_markup() {
        String page = HtmlReport.of(evaluation, HOSTILE);

        assertThat(page)
                .doesNotContain("<script", "alert('", "\u202E")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;");
    }

    @Test
    void the_page_loads_nothing_from_anywhere() {
        assertThat(HtmlReport.of(evaluation, "a against b"))
                .startsWith("<!doctype html>")
                .contains("default-src 'none'")
                .doesNotContain("http://", "https://", "url(", "src=", "<link");
    }

    @Test
    void the_page_shows_scores_intervals_published_rows_and_warnings() {
        assertThat(HtmlReport.of(evaluation, "a against b"))
                .contains("1,234 samples · a against b", "95 %: 0.4000 to 0.6000", "of 10", "0.6580", "width:50.00%");
    }

    @Test
    void the_page_shows_the_value_here_beside_the_published_one_and_why_a_score_is_missing() {
        assertThat(HtmlReport.of(evaluation, "a against b"))
                .contains("0.2500</td><td class=\"number\">5.0000", "0.6580</td><td class=\"number\">–")
                .contains("not computed: no model: &quot;");
    }

    @Test
    void json_has_the_values_unrounded() throws Exception {
        JsonNode json = new ObjectMapper().readTree(JsonReport.of(evaluation));

        assertThat(json.path("task").asText()).isEqualTo("vqa");
        assertThat(json.at("/scores/0/interval95/1").asDouble()).isEqualTo(.6);
        assertThat(json.at("/scores/0/name").asText()).contains(HOSTILE);
        assertThat(json.at("/breakdowns/0/rows/0/1").asText()).isEqualTo("1");
        assertThat(json.at("/published/0/value").asDouble()).isEqualTo(.658);
    }
}
