package io.journeydb.annotate.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@LocalStackTest(components = Component.POSTGRES)
class LongMigrationsTest {

    private static final String SCHEMA = "long_migrations";

    @Test
    void aStatementMayTakeLongerThanTheConnectionsTimeout(Endpoints endpoints) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(impatient(endpoints))
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/slow");
        new LongMigrations().customize(configuration);

        assertThat(configuration.load().migrate().migrationsExecuted).isOne();
    }

    @Test
    void aConnectionGoesBackWithTheTimeoutThatItCameWith(Endpoints endpoints) throws SQLException {
        PatientMigrations patient = new PatientMigrations();
        try (Connection connection = impatient(endpoints).getConnection()) {
            patient.handle(Event.BEFORE_EACH_MIGRATE, at(connection));
            int meanwhile = connection.getNetworkTimeout();
            patient.handle(Event.AFTER_EACH_MIGRATE_ERROR, at(connection));

            assertThat(meanwhile).isZero();
            assertThat(connection.getNetworkTimeout()).isEqualTo(1000);
        }
    }

    private static PGSimpleDataSource impatient(Endpoints endpoints) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(endpoints.jdbcUrl());
        connections.setUser(endpoints.jdbcUser());
        connections.setPassword(endpoints.jdbcPassword());
        connections.setSocketTimeout(1);
        return connections;
    }

    private static Context at(Connection connection) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> connection);
    }
}
