package io.journeydb.annotate.store;

import io.journeydb.events.ImageStored;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * The temporary table that a batch goes through. It lives as long as the connection and is empty at the start of every
 * transaction.
 */
final class IncomingTable {

    /** From this many rows on, binary COPY is cheaper than arrays (facts: "below some 200 rows, UNNEST"). */
    static final int COPY_FROM_ROWS = 200;

    private static final String CREATE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS incoming (
                sample_id   text COLLATE "C",
                prompt_id   text COLLATE "C",
                split       text COLLATE "C",
                shard       integer,
                generator   text,
                ingested_at bigint,
                event       text,
                normalised  text,
                prompt      text
            ) ON COMMIT DELETE ROWS""";
    private static final String COPY = "COPY incoming FROM STDIN (FORMAT binary)";
    private static final String UNNEST = """
            INSERT INTO incoming
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])""";
    private static final short COLUMNS = 9;

    private final Connection connection;

    IncomingTable(Connection connection) {
        this.connection = connection;
    }

    /** Puts the batch into the table. */
    void fill(List<IncomingImage> images) throws SQLException, IOException {
        try (Statement create = connection.createStatement()) {
            create.execute(CREATE);
        }
        if (images.size() >= COPY_FROM_ROWS) {
            copy(images);
        } else {
            unnest(images);
        }
    }

    private void copy(List<IncomingImage> images) throws SQLException, IOException {
        BinaryRows rows = new BinaryRows(COLUMNS);
        for (IncomingImage image : images) {
            ImageStored event = image.event();
            rows.row()
                    .text(event.sampleId().value())
                    .text(event.promptId().value())
                    .text(event.split().label())
                    .integer(event.shard().number())
                    .text(event.generator())
                    .bigint(image.ingestedAt())
                    .text(image.eventJson())
                    .text(event.prompt().normalised())
                    .text(image.promptJson());
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows.stream());
    }

    private void unnest(List<IncomingImage> images) throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement insert = connection.prepareStatement(UNNEST)) {
            insert.setArray(1, arrays.texts(images, image -> image.sampleId().value()));
            insert.setArray(2, arrays.texts(images, image -> image.promptId().value()));
            insert.setArray(
                    3, arrays.texts(images, image -> image.event().split().label()));
            insert.setArray(
                    4, arrays.integers(images, image -> image.event().shard().number()));
            insert.setArray(5, arrays.texts(images, image -> image.event().generator()));
            insert.setArray(6, arrays.longs(images, IncomingImage::ingestedAt));
            insert.setArray(7, arrays.texts(images, IncomingImage::eventJson));
            insert.setArray(
                    8, arrays.texts(images, image -> image.event().prompt().normalised()));
            insert.setArray(9, arrays.texts(images, IncomingImage::promptJson));
            insert.executeUpdate();
        }
    }
}
