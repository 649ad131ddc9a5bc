package io.journeydb.system.bench.model;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.Endpoints;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks into the service's store, as a test may. For one thread. */
public final class Store implements AutoCloseable {

    private final Connection connection;

    public Store(Endpoints endpoints) {
        try {
            connection =
                    DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.jdbcUser(), endpoints.jdbcPassword());
        } catch (SQLException e) {
            throw new Failure("the store can't be looked into: " + e.getMessage(), e);
        }
    }

    /** The number that the query gives. */
    public long number(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new Failure("the store can't be looked into: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new Failure("the store can't be left: " + e.getMessage(), e);
        }
    }
}
