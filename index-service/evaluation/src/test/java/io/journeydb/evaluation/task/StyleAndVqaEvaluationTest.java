package io.journeydb.evaluation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.evaluation.report.PublishedCells;
import io.journeydb.evaluation.task.Evaluation.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleAndVqaEvaluationTest {

    private static final String QUESTIONS = """
            {"id": "s1", "references": [{"id": "q1", "kind": "style", "answer": "A"}, {"id": "q2", "kind": "content", "answer": "B"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void styles_are_ranked_over_all_and_within_each_category() {
        Evaluation evaluation = styles("""
                {"id": "s1", "prediction": ["Film Noir", "35mm", "soft light ", {"style": "rim light", "category": "lighting"}]}
                {"id": "s2", "prediction": []}
                """, """
                {"id": "s1", "references": [{"style": "soft light", "category": "lighting"}, {"style": "film noir", "category": "film look"}]}
                {"id": "s2", "references": [{"style": "rim light", "category": "lighting"}]}
                """);

        assertThat(scores(evaluation))
                .containsEntry("recall@1, over all phrases", .25)
                .containsEntry("recall@5, over all phrases", .5)
                .containsEntry("MRR, over all phrases", .5)
                .containsEntry("recall@1, within each category", 2 / 3.0);
        assertThat(evaluation.breakdowns().get(0).rows())
                .containsExactly(
                        List.of("film look", "1", "1.0000", "1.0000", "1.0000", "1.0000"),
                        List.of("lighting", "2", "0.5000", "0.5000", "0.5000", "0.5000"));
        assertThat(evaluation.warnings())
                .singleElement()
                .asString()
                .startsWith("1 predicted phrases are in no reference");
        assertThat(PublishedCells.of(evaluation))
                .extracting(PublishedCells::here)
                .containsExactly("@1 0.2500, @5 0.5000, @10 0.5000", "@1 0.6667, @5 0.6667, @10 0.6667");
    }

    @Test
    void phrases_without_categories_are_ranked_over_all_only() {
        Evaluation evaluation =
                styles("{\"id\":\"s\",\"prediction\":[\"a\"]}", "{\"id\":\"s\",\"references\":[\"a\"]}");

        assertThat(scores(evaluation))
                .containsOnlyKeys(
                        "recall@1, over all phrases",
                        "recall@5, over all phrases",
                        "recall@10, over all phrases",
                        "MRR, over all phrases");
        assertThat(evaluation.warnings()).isEmpty();
    }

    @Test
    void answers_are_counted_by_kind_and_by_letter() {
        Evaluation evaluation = vqa("{\"id\":\"s1\",\"prediction\":{\"q1\":\"A\",\"q2\":\"D\"}}");

        assertThat(scores(evaluation))
                .containsEntry("accuracy, style", 1.0)
                .containsEntry("accuracy, content", 0.0)
                .containsEntry("accuracy, all", .5);
        assertThat(evaluation.scores())
                .allSatisfy(score -> assertThat(score.interval()).isNotNull());
        assertThat(evaluation.breakdowns().get(0).rows().get(1)).containsExactly("B", "0", "0", "0", "1");
    }

    @Test
    void questions_that_are_unanswered_unknown_or_no_letter_are_faults() {
        assertThatThrownBy(() -> vqa("{\"id\":\"s1\",\"prediction\":{\"q1\":\"A\",\"q9\":\"B\"}}"))
                .hasMessageContaining("sample s1: the question q2 is not answered")
                .hasMessageContaining("sample s1: there is no question q9");
        assertThatThrownBy(() -> vqa("{\"id\":\"s1\",\"prediction\":{\"q1\":\"E\"}}"))
                .hasMessageContaining("line 1: its \"prediction\" has no letter from A to D as the answer to q1");
    }

    private Evaluation styles(String predictions, String references) {
        TwoFiles files = TwoFiles.in(folder, predictions, references);
        return new StyleEvaluation().run(files.predictions(), files.references());
    }

    private Evaluation vqa(String predictions) {
        TwoFiles files = TwoFiles.in(folder, predictions, QUESTIONS);
        return new VqaEvaluation().run(files.predictions(), files.references());
    }

    private static Map<String, Double> scores(Evaluation evaluation) {
        return evaluation.scores().stream().collect(Collectors.toMap(Score::name, Score::value));
    }
}
