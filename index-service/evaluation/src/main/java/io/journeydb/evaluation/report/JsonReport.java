package io.journeydb.evaluation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.evaluation.task.Evaluation;

/** The result as JSON: {@code task samples scores[] notComputed[] breakdowns[] warnings[] published[]}; values unrounded. Stateless. */
public final class JsonReport {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    /** The JSON, indented. */
    public static String of(Evaluation evaluation) {
        ObjectNode root = NODES.objectNode();
        root.put("task", evaluation.task().label());
        root.put("samples", evaluation.samples());
        ArrayNode scores = root.putArray("scores");
        for (Evaluation.Score score : evaluation.scores()) {
            ObjectNode node = scores.addObject().put("name", score.name()).put("value", score.value());
            if (score.interval() != null) {
                node.putArray("interval95")
                        .add(score.interval().low())
                        .add(score.interval().high());
            }
        }
        ArrayNode missing = root.putArray("notComputed");
        evaluation
                .notComputed()
                .forEach(score -> missing.addObject().put("name", score.name()).put("reason", score.reason()));
        ArrayNode breakdowns = root.putArray("breakdowns");
        for (Evaluation.Breakdown breakdown : evaluation.breakdowns()) {
            ObjectNode node = breakdowns.addObject().put("title", breakdown.title());
            breakdown.header().forEach(node.putArray("header")::add);
            ArrayNode rows = node.putArray("rows");
            breakdown.rows().forEach(row -> row.forEach(rows.addArray()::add));
        }
        evaluation.warnings().forEach(root.putArray("warnings")::add);
        ArrayNode published = root.putArray("published");
        for (Evaluation.Published row : evaluation.published()) {
            published
                    .addObject()
                    .put("model", row.model())
                    .put("data", row.data())
                    .put("score", row.score())
                    .put("value", row.value());
        }
        return root.toPrettyString();
    }
}
