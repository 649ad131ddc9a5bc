package io.journeydb.annotate.store;

import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The ids of the prompts of a selection as a query with only the conditions that are given, so that each uses its index. The
 * prompt of a reviewed sample is the clean one that its annotation is made of.
 */
final class SelectionSql {

    private static final String CHOOSABLE = """
            SELECT p.prompt_id FROM prompts p
            WHERE (p.current_version IS NOT NULL
                   OR EXISTS (SELECT 1 FROM refusals r WHERE r.prompt_id = p.prompt_id))""";

    private final StringBuilder sql = new StringBuilder(CHOOSABLE);
    private final List<Object> arguments = new ArrayList<>();

    SelectionSql(PromptSelection selection) {
        selection.annotator().ifPresent(name -> byAnnotation("annotator", name));
        selection.annotatorVersion().ifPresent(version -> byAnnotation("annotator_version", version));
        selection
                .style()
                .ifPresent(style ->
                        and("p.prompt_id IN (SELECT prompt_id FROM style_phrases WHERE phrase = ?)", style.value()));
        selection
                .split()
                .ifPresent(split -> and(
                        "p.prompt_id IN (SELECT coalesce(annotation_prompt_id, prompt_id) FROM samples WHERE split = ?)",
                        split.label()));
        if (!selection.prompts().isEmpty()) {
            and(
                    "p.prompt_id = ANY (?)",
                    selection.prompts().stream().map(PromptId::value).toArray(String[]::new));
        }
        if (!selection.samples().isEmpty()) {
            and(
                    "p.prompt_id IN (SELECT coalesce(annotation_prompt_id, prompt_id) FROM samples WHERE sample_id = ANY (?))",
                    selection.samples().stream().map(SampleId::value).toArray(String[]::new));
        }
        if (selection.refusedOnly()) {
            sql.append(" AND p.prompt_id IN (SELECT prompt_id FROM refusals)");
        }
    }

    private void byAnnotation(String column, String value) {
        and(
                "EXISTS (SELECT 1 FROM annotations a WHERE a.prompt_id = p.prompt_id AND a.version = p.current_version"
                        + " AND a." + column + " = ?)",
                value);
    }

    private void and(String condition, Object argument) {
        sql.append(" AND ").append(condition);
        arguments.add(argument);
    }

    String text() {
        return sql.toString();
    }

    /** Binds the arguments; returns the number of the parameter after them. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int next = first;
        Connection connection = statement.getConnection();
        for (Object argument : arguments) {
            if (argument instanceof String[] texts) {
                statement.setArray(next, connection.createArrayOf("text", texts));
            } else {
                statement.setString(next, (String) argument);
            }
            next++;
        }
        return next;
    }
}
