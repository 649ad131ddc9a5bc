package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Brings the categories of stored style phrases up to date with what people decided, in small steps, apart from the request
 * that decided it. Thread safe; of several processes one is enough.
 */
public final class StyleRelabelling {

    private static final String PENDING = "SELECT edition FROM style_tree WHERE edition > relabelled_edition";
    private static final String STEP = """
            UPDATE style_phrases s SET category = stale.category
            FROM (SELECT s.prompt_id, s.phrase, v.category_id AS category
                  FROM style_phrases s JOIN style_vocabulary v ON v.phrase = s.phrase
                  WHERE s.category <> v.category_id
                  LIMIT ?) AS stale
            WHERE s.prompt_id = stale.prompt_id AND s.phrase = stale.phrase""";
    private static final String DONE = """
            UPDATE style_tree SET relabelled_edition = ?
            WHERE relabelled_edition < ? AND edited_at < now() - ? * interval '1 millisecond'""";

    private final Database database;

    public StyleRelabelling(Database database) {
        this.database = database;
    }

    /**
     * Does one step; cheap when nothing was decided since the last.
     *
     * @param rows most rows that it changes
     * @param settled how old a decision must be until every process knows it: before that, more rows may come with the old
     *     category, so that another look is needed
     * @return whether there may be more to do at once
     */
    public boolean step(int rows, Duration settled) {
        return database.transaction(connection -> {
            long edition = pending(connection);
            if (edition == 0) {
                return false;
            }
            int changed = relabel(connection, rows);
            if (changed < rows) {
                done(connection, edition, settled);
            }
            return changed == rows;
        });
    }

    /** Has all style phrases looked at again, as if somebody had decided something. */
    public void request() {
        database.transaction(connection -> new StyleTreeRows(connection).nextEdition());
    }

    private static long pending(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PENDING)) {
            return SqlArrays.list(select, row -> row.getLong("edition")).stream()
                    .findFirst()
                    .orElse(0L);
        }
    }

    private static int relabel(Connection connection, int rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STEP)) {
            update.setInt(1, rows);
            return update.executeUpdate();
        }
    }

    private static void done(Connection connection, long edition, Duration settled) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DONE)) {
            update.setLong(1, edition);
            update.setLong(2, edition);
            update.setLong(3, settled.toMillis());
            update.executeUpdate();
        }
    }
}
