package io.journeydb.annotate.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Inserts rows into a table: many by binary COPY, few by arrays ({@code UNNEST}).
 *
 * @param <R> what a row is made of
 */
final class BulkTable<R> {

    /** From this many rows on, binary COPY is cheaper than arrays. */
    private static final int COPY_FROM_ROWS = 200;

    private static final String UNIQUE_VIOLATION = "23505";

    private final String table;
    private final String copy;
    private final String unnest;
    private final List<Column<R>> columns;

    /**
     * A column.
     *
     * @param value of a row; may be null
     */
    record Column<R>(String name, ColumnType type, Function<R, ?> value) {

        private String text(R row) {
            return (String) value.apply(row);
        }
    }

    BulkTable(String table, List<Column<R>> columns) {
        this.table = table;
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
     * Inserts those of the rows that are not there, in their order. COPY knows no conflicts: those that are there already are
     * left out of it before, and if somebody else stores one of the others meanwhile, all go by arrays.
     *
     * @param rows no two of them with the same key
     * @param key a unique column of texts
     * @return the rows that were inserted
     */
    List<R> insertMissing(Connection connection, List<R> rows, Column<R> key) throws SQLException, IOException {
        List<R> missing = rows.size() < COPY_FROM_ROWS ? rows : missing(connection, rows, key);
        if (missing.size() >= COPY_FROM_ROWS && copyUnlessTaken(connection, missing)) {
            return missing;
        }
        if (missing.isEmpty()) {
            return missing;
        }
        Set<String> inserted = unnestMissing(connection, missing, key);
        return missing.stream().filter(row -> inserted.contains(key.text(row))).toList();
    }

    /** The rows that are not there as far as the transaction sees. */
    private List<R> missing(Connection connection, List<R> rows, Column<R> key) throws SQLException {
        String sql = "SELECT " + key.name() + " FROM " + table + " WHERE " + key.name() + " = ANY (?::text[])";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, new SqlArrays(connection).texts(rows, key::text));
            Set<String> there = Set.copyOf(SqlArrays.list(select, row -> row.getString(1)));
            return rows.stream().filter(row -> !there.contains(key.text(row))).toList();
        }
    }

    /** The keys of what was inserted. */
    private Set<String> unnestMissing(Connection connection, List<R> rows, Column<R> key) throws SQLException {
        String sql = unnest + " ON CONFLICT (" + key.name() + ") DO NOTHING RETURNING " + key.name();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            bind(connection, insert, rows);
            return Set.copyOf(SqlArrays.list(insert, row -> row.getString(1)));
        }
    }

    /**
     * Copies rows of which none is there as far as the transaction sees.
     *
     * @return false if somebody else stores one of them meanwhile: then none is copied, and the transaction can go on
     */
    private boolean copyUnlessTaken(Connection connection, List<R> rows) throws SQLException, IOException {
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
