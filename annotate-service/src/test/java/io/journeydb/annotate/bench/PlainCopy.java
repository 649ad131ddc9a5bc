package io.journeydb.annotate.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The ceiling: binary COPY of the final rows, table by table in one transaction, out of files that were written before. */
final class PlainCopy {

    private static final int BUFFER = 1 << 18;

    private final Path folder;

    PlainCopy(Path folder) {
        this.folder = folder;
    }

    /** Writes the rows of tables to files. */
    void dump(Tables tables) throws SQLException, IOException {
        try (Connection connection = tables.connections().getConnection()) {
            for (String table : Tables.NAMES) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(table)), BUFFER)) {
                    copy(connection).copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", out);
                }
            }
        }
    }

    /** Brings the rows of the files into empty tables. */
    Figures run(Load load, Tables tables) throws SQLException, IOException {
        long begin = System.nanoTime();
        try (Connection connection = tables.connections().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET CONSTRAINTS prompts_current_annotation DEFERRED");
            for (String table : Tables.NAMES) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file(table)), BUFFER)) {
                    copy(connection).copyIn("COPY " + table + " FROM STDIN (FORMAT binary)", in, BUFFER);
                }
            }
            connection.commit();
        }
        return Figures.of("copy", load, tables.rows(), 0, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }
}
