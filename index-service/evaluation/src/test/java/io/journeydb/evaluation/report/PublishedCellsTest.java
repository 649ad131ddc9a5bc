package io.journeydb.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.Evaluation.Published;
import io.journeydb.evaluation.task.Evaluation.Score;
import io.journeydb.evaluation.task.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedCellsTest {

    private final Evaluation evaluation = new Evaluation(
            Task.STYLE_RETRIEVAL,
            1,
            List.of(
                    new Score("recall@1, over all phrases", .1, 1, null),
                    new Score("recall@10, over all phrases", .25, 1, null),
                    new Score("accuracy", .5, 1, null)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                    new Published("a", "theirs", "accuracy", .65432),
                    new Published("b", "theirs", "recall, over all phrases", .0065),
                    new Published("c", "theirs", "recall", .4)));

    @Test
    void a_published_value_has_the_score_of_its_name_beside_it_else_that_of_every_depth_else_a_dash() {
        assertThat(PublishedCells.of(evaluation))
                .containsExactly(
                        new PublishedCells("a", "theirs", "accuracy", "0.6543", "0.5000"),
                        new PublishedCells(
                                "b", "theirs", "recall, over all phrases", "0.0065", "@1 0.1000, @10 0.2500"),
                        new PublishedCells("c", "theirs", "recall", "0.4000", "–"));
    }
}
