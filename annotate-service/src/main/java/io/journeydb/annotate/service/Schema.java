package io.journeydb.annotate.service;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.DatabaseFault;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Brings the database's schema up to date before anything uses it. */
@Singleton
final class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);

    private final Flyway flyway;
    private final Patience patience;

    Schema(Flyway flyway, Patience patience) {
        this.flyway = flyway;
        this.patience = patience;
    }

    /**
     * Waits for a database that is down or refuses the login, and says so.
     *
     * @throws SchemaException if the schema is not one that this version can go on with
     */
    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) {
        // A service that is still starting has no other end: SIGTERM would wait for it as long as it waits for the
        // database.
        Thread end = new Thread(patience::giveUp, "annotate-start-ends");
        Runtime.getRuntime().addShutdownHook(end);
        patience.insist(() -> attempt(flyway));
        forget(end);
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            LOG.debugf("The service ends while it starts: reason=%s", e.getMessage());
        }
    }

    private static int attempt(Flyway flyway) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw meaning(e);
        }
    }

    static RuntimeException meaning(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                String line = DatabaseFault.line(said);
                return DatabaseFault.mayPass(said)
                        ? new UnavailableException(line, failure)
                        : new SchemaException("the schema can't be brought up to date: " + line, failure);
            }
        }
        return new SchemaException(
                "the schema of quarkus.datasource.jdbc.url is not one that this version can go on with: "
                        + failure.getMessage().lines().findFirst().orElse("no reason is given"),
                failure);
    }
}
