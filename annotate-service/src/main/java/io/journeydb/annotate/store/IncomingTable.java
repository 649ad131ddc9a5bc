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
import java.util.List;
import java.util.Set;

/**
 * The samples of a batch. Many go through a temporary table, which lives as long as the connection and is empty at the start of
 * every transaction; for few, that would be most of the work.
 */
final class IncomingTable {

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
                revision           integer
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
            new Column<>(
                    "sample_id", ColumnType.TEXT, row -> row.image().sampleId().value()),
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
            new Column<>("revision", ColumnType.INTEGER, Row::revision));
    private static final BulkTable<Row> INCOMING = new BulkTable<>("incoming", COLUMNS);
    private static final BulkTable<Row> SAMPLES = new BulkTable<>("samples", COLUMNS);

    /** Most of a full batch of the intake. There both ways cost the same; the fewer, the more the temporary table costs. */
    private static final int MERGED_FROM_ROWS = 400;

    private record Row(IncomingImage image, MidjourneyParameters parameters, int revision) {

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
    record Merged(int samples, int annotated) {}

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
        List<Integer> revisions = rows.size() < MERGED_FROM_ROWS
                ? SAMPLES.insertMissing(connection, rows, "sample_id", "revision", IncomingTable::revision)
                : merged(rows);
        return new Merged(
                revisions.size(), revisions.stream().mapToInt(Integer::intValue).sum());
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
