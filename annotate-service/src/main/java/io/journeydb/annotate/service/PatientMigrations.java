package io.journeydb.annotate.service;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * Waits for each statement of a migration without end. The pool's connections give up on an answer after
 * {@code socketTimeout}, which is right for everything but the rebuilding of a large table: that would be broken off, undone and
 * begun again for ever. A server that is gone is noticed by {@code tcpKeepAlive}. For one migration at a time.
 */
final class PatientMigrations implements Callback {

    private static final int WITHOUT_END = 0;

    private int former;

    @Override
    public boolean supports(Event event, Context context) {
        return switch (event) {
            case BEFORE_EACH_MIGRATE, AFTER_EACH_MIGRATE, AFTER_EACH_MIGRATE_ERROR -> true;
            default -> false;
        };
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    /** The connection goes back to the pool with the timeout that it came with. */
    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try {
            if (event == Event.BEFORE_EACH_MIGRATE) {
                former = connection.getNetworkTimeout();
                connection.setNetworkTimeout(Runnable::run, WITHOUT_END);
            } else if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, former);
            }
        } catch (SQLException e) {
            throw new FlywaySqlException("The timeout of a migration can't be set", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "patient-migrations";
    }
}
