package io.journeydb.annotate.store;

import io.journeydb.annotate.store.BulkTable.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The temporary table that a batch goes through. It lives as long as the connection and is empty at the start of every
 * transaction.
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
                normalised         text,
                prompt             json
            ) ON COMMIT DELETE ROWS""";
    private static final BulkTable<IncomingImage> TABLE = new BulkTable<>(
            "incoming",
            List.of(
                    new Column<>("sample_id", ColumnType.TEXT, i -> i.sampleId().value()),
                    new Column<>("prompt_id", ColumnType.TEXT, i -> i.promptId().value()),
                    new Column<>(
                            "split", ColumnType.TEXT, i -> i.event().split().label()),
                    new Column<>(
                            "shard", ColumnType.SMALLINT, i -> i.event().shard().number()),
                    new Column<>("generator", ColumnType.TEXT, i -> i.event().generator()),
                    new Column<>("midjourney_version", ColumnType.TEXT, i -> i.parameters()
                            .version()),
                    new Column<>(
                            "aspect_ratio", ColumnType.TEXT, i -> i.parameters().aspectRatio()),
                    new Column<>("ingested_at", ColumnType.TIME, i -> i.event().ingestedAt()),
                    new Column<>("event", ColumnType.JSON, i -> utf8(i.eventJson())),
                    new Column<>("normalised", ColumnType.TEXT, i -> i.event()
                            .prompt()
                            .normalised()),
                    new Column<>("prompt", ColumnType.JSON, i -> utf8(i.promptJson()))));

    private final Connection connection;

    IncomingTable(Connection connection) {
        this.connection = connection;
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Puts the batch into the table. */
    void fill(List<IncomingImage> images) throws SQLException, IOException {
        try (Statement create = connection.createStatement()) {
            create.execute(CREATE);
        }
        TABLE.insert(connection, images);
    }
}
