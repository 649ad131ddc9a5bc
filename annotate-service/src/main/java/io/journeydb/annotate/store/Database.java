package io.journeydb.annotate.store;

import io.journeydb.annotate.patience.UnavailableException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Runs transactions and says, once for all of the store, what a failure means. Thread safe. */
public final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private final DataSource connections;
    private final Listener listener;

    /** Is told of transactions. Must be quick, thread safe, and throw nothing. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A transaction ended, and gave its connection back.
         *
         * @param committed or else it failed, or there was no connection
         */
        void ended(boolean committed, Duration took);
    }

    /** A database behind a pool whose connections are committed explicitly. */
    public Database(DataSource connections) {
        this(connections, (committed, took) -> {});
    }

    /** The same, with somebody who is told of each transaction. */
    public Database(DataSource connections, Listener listener) {
        this.connections = Objects.requireNonNull(connections, "connections");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /** What is done within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException, IOException;
    }

    /**
     * Does the work and commits; rolls back if it fails, be it by an Error: a pool may commit what it is given back.
     *
     * @throws RefusedDataException if the data is at fault
     * @throws UnavailableException if anything else is
     */
    <T> T transaction(Work<T> work) {
        long begin = System.nanoTime();
        boolean done = false;
        try {
            T result = attempt(work);
            done = true;
            return result;
        } finally {
            listener.ended(done, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private <T> T attempt(Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                T result = work.in(connection);
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    rollback(connection);
                }
            }
        } catch (SQLException e) {
            throw DatabaseFault.of(e);
        } catch (IOException e) {
            throw new UnavailableException("the database does not take rows", e);
        }
    }

    /** What made the work fail matters more than a rollback that fails: then the connection is gone, and so is the work. */
    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debugf(e, "Rollback failed: state=%s", e.getSQLState());
        }
    }
}
