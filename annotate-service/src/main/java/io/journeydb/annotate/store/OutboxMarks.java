package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * The marks in a table that is an outbox: {@code revision}, {@code published_revision} and {@code resets}.
 *
 * @param <E> the events
 */
final class OutboxMarks<E> {

    private static final String HELD = "SELECT 1 FROM leases WHERE name = ? AND fence = ? FOR SHARE";
    /** Rows are locked in the order of their ids, as everyone does who changes several of them. */
    private static final String MARK = """
            WITH held AS MATERIALIZED (
                SELECT t.%2$s AS id, sent.revision
                FROM unnest(?::text[], ?::bigint[], ?::int[]) AS sent (id, revision, resets)
                JOIN %1$s t ON t.%2$s = sent.id
                WHERE t.resets = sent.resets AND t.published_revision < sent.revision
                ORDER BY t.%2$s FOR NO KEY UPDATE OF t)
            UPDATE %1$s t SET published_revision = held.revision FROM held WHERE t.%2$s = held.id""";

    private static final String RESET = """
            UPDATE %1$s SET published_revision = 0, resets = resets + 1
            WHERE %2$s IN (SELECT %2$s FROM %1$s WHERE %2$s = ANY (?::text[]) ORDER BY %2$s FOR NO KEY UPDATE)""";

    private final String mark;
    private final String reset;
    private final Function<E, String> id;
    private final Function<E, Long> revision;

    /**
     * Marks of a table.
     *
     * @param key the column with its primary key
     * @param id an event's value of that column
     */
    OutboxMarks(String table, String key, Function<E, String> id, Function<E, Long> revision) {
        this.mark = MARK.formatted(table, key);
        this.reset = RESET.formatted(table, key);
        this.id = id;
        this.revision = revision;
    }

    /** {@link Outbox#mark} within a transaction. */
    Marking set(Connection connection, long fence, List<Due<E>> sent, List<Due<E>> acknowledged) throws SQLException {
        return isHeld(connection, fence)
                ? new Marking.Marked(mark(connection, acknowledged))
                : new Marking.Reset(reset(connection, sent));
    }

    private static boolean isHeld(Connection connection, long fence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setString(1, Outbox.LEASE);
            select.setLong(2, fence);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private int mark(Connection connection, List<Due<E>> sent) throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement update = connection.prepareStatement(mark)) {
            update.setArray(1, arrays.texts(sent, due -> id.apply(due.event())));
            update.setArray(2, arrays.longs(sent, due -> revision.apply(due.event())));
            update.setArray(3, arrays.integers(sent, Due::resets));
            return update.executeUpdate();
        }
    }

    private int reset(Connection connection, List<Due<E>> sent) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(reset)) {
            update.setArray(1, new SqlArrays(connection).texts(sent, due -> id.apply(due.event())));
            return update.executeUpdate();
        }
    }
}
