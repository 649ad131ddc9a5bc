package io.journeydb.annotate.store;

import io.journeydb.annotate.store.BulkTable.Column;
import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.PromptId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The samples of a batch, whose prompts the transaction has locked. COPY knows no conflicts, so those that are there already are
 * found out first; few go by arrays instead.
 *
 * <p>Who stores one of the same samples meanwhile waits for its prompt, unless it comes with another prompt there. Then COPY
 * fails, and all go through a temporary table, which lives as long as the connection and is empty at the start of every
 * transaction.
 */
final class IncomingTable {

    private static final String THERE = "SELECT sample_id FROM samples WHERE sample_id = ANY (?::text[])";

    private static final String CREATE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS incoming (
                sample_id          text COLLATE "C",
                prompt_id          text COLLATE "C",
                split              text COLLATE "C",
                shard              smallint,
                generator          text,
                midjourney_version text COLLATE "C",
                aspect_ratio       text COLLATE "C",
                ingested_at        timestamptz,
                event              json,
                revision           bigint
            ) ON COMMIT DELETE ROWS""";
    private static final String MERGE = """
            INSERT INTO samples (sample_id, prompt_id, split, shard, generator, midjourney_version, aspect_ratio,
                                 ingested_at, event, revision)
            SELECT sample_id, prompt_id, split, shard, generator, midjourney_version, aspect_ratio,
                   ingested_at, event, revision
            FROM incoming
            ON CONFLICT (sample_id) DO NOTHING
            RETURNING revision""";
    private static final List<Column<Row>> COLUMNS = List.of(
            new Column<>("sample_id", ColumnType.TEXT, Row::sampleId),
            new Column<>(
                    "prompt_id", ColumnType.TEXT, row -> row.image().promptId().value()),
            new Column<>("split", ColumnType.TEXT, row -> row.event().split().label()),
            new Column<>(
                    "shard", ColumnType.SMALLINT, row -> row.event().shard().number()),
            new Column<>("generator", ColumnType.TEXT, row -> row.event().generator()),
            new Column<>("midjourney_version", ColumnType.TEXT, row -> row.parameters()
                    .version()),
            new Column<>(
                    "aspect_ratio", ColumnType.TEXT, row -> row.parameters().aspectRatio()),
            new Column<>("ingested_at", ColumnType.TIME, row -> row.event().ingestedAt()),
            new Column<>("event", ColumnType.JSON, row -> utf8(row.image().eventJson())),
            new Column<>("revision", ColumnType.BIGINT, Row::revision));
    private static final BulkTable<Row> INCOMING = new BulkTable<>("incoming", COLUMNS);
    private static final BulkTable<Row> SAMPLES = new BulkTable<>("samples", COLUMNS);

    private record Row(IncomingImage image, MidjourneyParameters parameters, int revision) {

        String sampleId() {
            return image.sampleId().value();
        }

        ImageStored event() {
            return image.event();
        }
    }

    /**
     * What a merge did.
     *
     * @param samples rows that came
     * @param annotated how many of them have an annotation
     */
    record Merged(int samples, int annotated) {

        static Merged of(List<Integer> revisions) {
            return new Merged(
                    revisions.size(),
                    revisions.stream().mapToInt(Integer::intValue).sum());
        }
    }

    private final Connection connection;

    IncomingTable(Connection connection) {
        this.connection = connection;
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Inserts the samples that are not there.
     *
     * @param waiting the prompts that have no annotation yet
     */
    Merged merge(List<IncomingImage> images, Set<PromptId> waiting) throws SQLException, IOException {
        // Everyone in the order of the ids, so that nobody waits for somebody who waits for them.
        List<Row> rows = images.stream()
                .sorted(Comparator.comparing(image -> image.sampleId().value()))
                .map(image -> new Row(image, image.parameters(), waiting.contains(image.promptId()) ? 0 : 1))
                .toList();
        return Merged.of(
                rows.size() < BulkTable.COPY_FROM_ROWS
                        ? SAMPLES.insertMissing(connection, rows, "sample_id", "revision", IncomingTable::revision)
                        : copied(rows));
    }

    private List<Integer> copied(List<Row> rows) throws SQLException, IOException {
        List<Row> missing = missing(rows);
        return SAMPLES.copyUnlessTaken(connection, missing)
                ? missing.stream().map(Row::revision).toList()
                : merged(missing);
    }

    private List<Row> missing(List<Row> rows) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(THERE)) {
            select.setArray(1, new SqlArrays(connection).texts(rows, Row::sampleId));
            Set<String> there = new HashSet<>(SqlArrays.list(select, row -> row.getString("sample_id")));
            return rows.stream().filter(row -> !there.contains(row.sampleId())).toList();
        }
    }

    private List<Integer> merged(List<Row> rows) throws SQLException, IOException {
        try (Statement create = connection.createStatement()) {
            create.execute(CREATE);
        }
        INCOMING.insert(connection, rows);
        try (PreparedStatement merge = connection.prepareStatement(MERGE)) {
            return SqlArrays.list(merge, IncomingTable::revision);
        }
    }

    private static int revision(ResultSet row) throws SQLException {
        return row.getInt("revision");
    }
}
