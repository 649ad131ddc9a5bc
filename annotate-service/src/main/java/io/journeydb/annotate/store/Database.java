package io.journeydb.annotate.store;

import io.journeydb.annotate.patience.UnavailableException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Runs transactions and says, once for all of the store, what a failure means. Thread safe. */
public final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    /** SQL state classes that blame the data: cardinality, data exception, constraint, a limit of the program. */
    private static final Set<String> DATA_CLASSES = Set.of("21", "22", "23", "54");

    private final DataSource connections;

    /** A database behind a pool whose connections are committed explicitly. */
    public Database(DataSource connections) {
        this.connections = Objects.requireNonNull(connections, "connections");
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
            throw explain(e);
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

    private static RuntimeException explain(SQLException e) {
        String state = e.getSQLState();
        if (state != null && state.length() == 5 && DATA_CLASSES.contains(state.substring(0, 2))) {
            return new RefusedDataException("the database refuses the data, SQL state " + state, e);
        }
        return new UnavailableException("the database could not do it now, SQL state " + state, e);
    }
}
