package io.journeydb.annotate.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** JDBC batches, one a statement, executed in the order in which statements came first. */
final class Batches implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    Batches(Connection connection) {
        this.connection = connection;
    }

    /** One more execution of the statement. */
    void add(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        statement.addBatch();
    }

    /** Executes all. */
    void execute() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.executeBatch();
        }
    }

    /** Executes all; the rows that were changed. */
    long count() throws SQLException {
        long changed = 0;
        for (PreparedStatement statement : statements.values()) {
            changed += Arrays.stream(statement.executeBatch()).asLongStream().sum();
        }
        return changed;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
