package io.journeydb.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements in the database. */
final class Rows {

    private final Endpoints endpoints;

    Rows(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect(endpoints.jdbcPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect(endpoints.jdbcPassword());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(endpoints.jdbcUrl(), endpoints.jdbcUser(), password);
    }
}
