package io.journeydb.local.containers;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** PostgreSQL with the database {@code journeydb}, whose owner has the same name and may do everything. */
record PostgresRecipe(ImageChoice choice, String password) implements Recipe {

    private static final String NAME = "journeydb";
    private static final String DATA_FOLDER = "/var/lib/postgresql";
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    @Override
    public GenericContainer<?> container(String id) {
        return new PostgreSQLContainer<>(choice.image())
                .withDatabaseName(NAME)
                .withUsername(NAME)
                .withPassword(password)
                // Images up to version 17 and from 18 on declare different volumes below; this folder is neither's.
                .withEnv("PGDATA", DATA_FOLDER + "/" + NAME)
                .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C")
                // The machine doesn't crash when a container does: what the system has in memory survives it.
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=60", "-c", "jit=off")
                // Over TCP: while it makes the database, the server listens on a socket file alone. The log, which says
                // "ready" twice on a new volume and once later, tells less.
                .waitingFor(Wait.forSuccessfulCommand("pg_isready -q -h 127.0.0.1 -U " + NAME)
                        .withStartupTimeout(START_PATIENCE));
    }

    @Override
    public int clientPort() {
        return PostgreSQLContainer.POSTGRESQL_PORT;
    }

    @Override
    public String dataFolder() {
        return DATA_FOLDER;
    }

    @Override
    public void furnish() {
        // The image makes the role and the database.
    }

    @Override
    public String toString() {
        return "PostgresRecipe[" + choice + "]";
    }
}
