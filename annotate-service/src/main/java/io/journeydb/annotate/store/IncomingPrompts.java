package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.store.BulkTable.Column;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The prompts of a batch. Whoever inserts a prompt holds its row, and so does whoever locks it; both happen in the order of the
 * ids, and inserting comes first.
 */
final class IncomingPrompts {

    private static final String DEFER = "SET CONSTRAINTS prompts_current_annotation DEFERRED";
    private static final String LOCK = """
            SELECT prompt_id, CASE WHEN current_version IS NULL THEN prompt END AS prompt
            FROM prompts WHERE prompt_id = ANY (?::text[]) ORDER BY prompt_id FOR NO KEY UPDATE""";
    private static final String WAITING = "UPDATE prompts SET current_version = NULL WHERE prompt_id = ANY (?::text[])";

    private static final Column<Row> ID = new Column<>(
            "prompt_id", ColumnType.TEXT, row -> row.image().promptId().value());
    private static final BulkTable<Row> PROMPTS = new BulkTable<>(
            "prompts",
            List.of(
                    ID,
                    new Column<>(
                            "normalised",
                            ColumnType.TEXT,
                            row -> row.image().event().prompt().normalised()),
                    new Column<>("prompt", ColumnType.JSON, row -> row.image()
                            .promptJson()
                            .getBytes(StandardCharsets.UTF_8)),
                    new Column<>(
                            "current_version",
                            ColumnType.INTEGER,
                            row -> row.annotated() ? AnnotationRows.FIRST : null)));

    private record Row(IncomingImage image, boolean annotated) {}

    private final Connection connection;
    private final SqlArrays arrays;
    private final EventCodec codec;

    IncomingPrompts(Connection connection, EventCodec codec) {
        this.connection = connection;
        this.arrays = new SqlArrays(connection);
        this.codec = codec;
    }

    /**
     * Inserts the prompts that are not there.
     *
     * @param images one of each prompt, whose spelling is to be annotated
     * @param annotated whether their first annotations follow in this transaction: to insert a prompt with that in force costs
     *     half of inserting and updating it. For those that get none after all, {@link #leaveToWorkers} must follow
     * @return the prompts that were inserted
     */
    List<AnnotationRequest> insert(List<IncomingImage> images, boolean annotated) throws SQLException, IOException {
        if (annotated) {
            try (Statement defer = connection.createStatement()) {
                defer.execute(DEFER);
            }
        }
        List<Row> rows = images.stream()
                .sorted(Comparator.comparing(image -> image.promptId().value()))
                .map(image -> new Row(image, annotated))
                .toList();
        return PROMPTS.insertMissing(connection, rows, ID).stream()
                .map(row -> new AnnotationRequest(
                        row.image().promptId(), row.image().prompt()))
                .toList();
    }

    /** Locks prompts that were there; gives those without an annotation. */
    List<AnnotationRequest> lock(List<PromptId> prompts) throws SQLException {
        if (prompts.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, arrays.texts(prompts, PromptId::value));
            return requests(lock);
        }
    }

    /** Takes back that an annotation is in force for these. */
    void leaveToWorkers(List<AnnotationRequest> prompts) throws SQLException {
        if (prompts.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(WAITING)) {
            update.setArray(
                    1, arrays.texts(prompts, request -> request.promptId().value()));
            update.executeUpdate();
        }
    }

    private List<AnnotationRequest> requests(PreparedStatement statement) throws SQLException {
        List<AnnotationRequest> requests = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String prompt = rows.getString("prompt");
                if (prompt != null) {
                    requests.add(new AnnotationRequest(new PromptId(rows.getString("prompt_id")), read(prompt)));
                }
            }
        }
        return requests;
    }

    private Prompt read(String json) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), Prompt.class);
    }
}
