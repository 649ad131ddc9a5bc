package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.cli.terminal.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What a self-check found, to be told. Immutable. */
public final class SelfReport {

    private final List<SelfRow> rows;

    SelfReport(List<SelfRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** All rows for people. */
    public void print(PrintWriter out) {
        Table table = new Table(
                "task",
                "score",
                "samples",
                SelfRow.OFFLINE,
                SelfRow.RANDOM,
                SelfRow.MAJORITY,
                "margin",
                "wanted",
                "met",
                SelfRow.BLIND);
        rows.forEach(row -> table.row(
                row.goal().task().label(),
                row.goal().score(),
                row.samples(),
                four(row.scores().get(SelfRow.OFFLINE)),
                four(row.scores().get(SelfRow.RANDOM)),
                four(row.scores().get(SelfRow.MAJORITY)),
                four(row.margin()),
                four(Goal.MARGIN),
                row.isMet() ? "yes" : "no, by " + four(Goal.MARGIN - row.margin()),
                four(row.scores().get(SelfRow.BLIND))));
        table.print(out);
        out.println("margin: above the better of random and majority; best blind: the best constant answers that don't"
                + " look at the picture");
    }

    /** All rows for programs. */
    public ArrayNode json() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> {
            ObjectNode node = array.addObject()
                    .put("task", row.goal().task().label())
                    .put("score", row.goal().score())
                    .put("samples", row.samples());
            row.scores().forEach(node::put);
            node.put("margin", row.margin()).put("met", row.isMet());
        });
        return array;
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
