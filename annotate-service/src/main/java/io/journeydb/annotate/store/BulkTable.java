package io.journeydb.annotate.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Inserts rows into a table: many by binary COPY, few by arrays ({@code UNNEST}). COPY knows no conflicts: of many rows
 * those that are there already have to be left out before, and {@link #copyUnlessTaken} tells if somebody was faster.
 *
 * @param <R> what a row is made of
 */
final class BulkTable<R> {

    /** From this many rows on, binary COPY is cheaper than arrays. */
    static final int COPY_FROM_ROWS = 200;

    private static final String UNIQUE_VIOLATION = "23505";

    private final String copy;
    private final String unnest;
    private final List<Column<R>> columns;

    /**
     * A column.
     *
     * @param value of a row; may be null
     */
    record Column<R>(String name, ColumnType type, Function<R, ?> value) {}

    BulkTable(String table, List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String casts = columns.stream()
                .map(column -> column.name() + "::" + column.type().columnType())
                .collect(Collectors.joining(", "));
        String arrays = columns.stream()
                .map(column -> "?::" + column.type().elementType() + "[]")
                .collect(Collectors.joining(", "));
        this.copy = "COPY " + table + " (" + names + ") FROM STDIN (FORMAT binary)";
        this.unnest = "INSERT INTO " + table + " (" + names + ") SELECT " + casts + " FROM unnest(" + arrays
                + ") AS n (" + names + ")";
    }

    /** Inserts the rows. */
    void insert(Connection connection, List<R> rows) throws SQLException, IOException {
        if (rows.size() >= COPY_FROM_ROWS) {
            copy(connection, rows);
        } else if (!rows.isEmpty()) {
            unnest(connection, rows);
        }
    }

    /**
     * Copies rows of which none is there as far as the transaction sees.
     *
     * @return false if somebody else stores one of them meanwhile: then none is copied, and the transaction can go on
     */
    boolean copyUnlessTaken(Connection connection, List<R> rows) throws SQLException, IOException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(connection, rows);
            return true;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private void copy(Connection connection, List<R> rows) throws SQLException, IOException {
        CopyIn started = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            BinaryRows binary = new BinaryRows(started, (short) columns.size());
            for (R row : rows) {
                binary.row();
                for (Column<R> column : columns) {
                    binary.field(column.type(), column.value().apply(row));
                }
            }
            binary.end();
        } finally {
            if (started.isActive()) {
                started.cancelCopy();
            }
        }
    }

    /**
     * Inserts those of few rows whose key is not there, in their order.
     *
     * @param key a unique column
     * @param returned a column
     * @param reading of that column
     * @return what it reads of every row that was inserted
     */
    <T> List<T> insertMissing(
            Connection connection, List<R> rows, String key, String returned, SqlArrays.Reading<T> reading)
            throws SQLException {
        String sql = unnest + " ON CONFLICT (" + key + ") DO NOTHING RETURNING " + returned;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(connection, insert, rows);
            return SqlArrays.list(insert, reading);
        }
    }

    private void unnest(Connection connection, List<R> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(unnest)) {
            bind(connection, insert, rows);
            insert.executeUpdate();
        }
    }

    private void bind(Connection connection, PreparedStatement insert, List<R> rows) throws SQLException {
        int parameter = 1;
        for (Column<R> column : columns) {
            Object[] elements = rows.stream()
                    .map(column.value())
                    .map(value -> value == null ? null : column.type().element(value))
                    .toArray(column.type()::elements);
            insert.setArray(parameter++, connection.createArrayOf(column.type().elementType(), elements));
        }
    }
}
