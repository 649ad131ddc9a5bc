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

    /** Executes all; the rows that each execution of one statement changed. */
    Map<String, int[]> execute() throws SQLException {
        Map<String, int[]> changed = new LinkedHashMap<>();
        for (Map.Entry<String, PreparedStatement> statement : statements.entrySet()) {
            changed.put(statement.getKey(), statement.getValue().executeBatch());
        }
        return changed;
    }

    /** Executes all; the rows that were changed. */
    long count() throws SQLException {
        return execute().values().stream()
                .flatMapToInt(Arrays::stream)
                .asLongStream()
                .sum();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
