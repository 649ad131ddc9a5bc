package io.journeydb.annotate.store;

import io.journeydb.annotate.patience.UnavailableException;
import java.sql.SQLException;
import java.util.Set;

/** What a failure of PostgreSQL means: whose fault it is, and where an operator looks. */
public final class DatabaseFault {

    /** SQL state classes that blame the data: cardinality, data exception, constraint, a limit of the program. */
    private static final Set<String> DATA_CLASSES = Set.of("21", "22", "23", "54");

    /** Server and driver don't agree: there is no password where one is asked for, or no TLS where sslmode wants it. */
    private static final String REFUSED = "08004";

    private static final String URL = "quarkus.datasource.jdbc.url";

    private DatabaseFault() {}

    /** The failure as the rest of the service knows it. */
    static RuntimeException of(SQLException failure) {
        String state = state(failure);
        return DATA_CLASSES.contains(category(state))
                ? new RefusedDataException("the database refuses the data, SQL state " + state, failure)
                : new UnavailableException(line(failure), failure);
    }

    /** One line: what is wrong, and the key to look at if it is the configuration. */
    public static String line(SQLException failure) {
        String state = state(failure);
        return meaning(state) + (state.isEmpty() ? "" : ", SQL state " + state);
    }

    /** Whether the database, or the way to it, may be another one later; otherwise what was asked of it is wrong. */
    public static boolean mayPass(SQLException failure) {
        return switch (category(state(failure))) {
            case "", "08", "28", "3D", "53", "57", "58", "40" -> true;
            default -> false;
        };
    }

    private static String meaning(String state) {
        return switch (state.equals(REFUSED) ? REFUSED : category(state)) {
            case REFUSED ->
                "the database refuses the connection; look at quarkus.datasource.username, quarkus.datasource.password"
                        + " and sslmode in " + URL;
            case "28" ->
                "the database refuses the login; look at quarkus.datasource.username and quarkus.datasource.password";
            case "3D" -> "there is no such database; look at the name at the end of " + URL;
            case "08" -> "the database can't be reached; look at the host, the port and sslmode in " + URL;
            case "53" ->
                "the database has no room or no connections left; look at quarkus.datasource.jdbc.max-size and its"
                        + " server";
            case "42" ->
                "the database refuses the statement; look at what quarkus.datasource.username is allowed to do";
            case "" -> "no connection to the database; look at " + URL;
            default -> "the database could not do it now";
        };
    }

    private static String category(String state) {
        return state.length() == 5 ? state.substring(0, 2) : "";
    }

    /** The first that is said, from the outside in: a pool wraps the driver's failures in its own. */
    private static String state(SQLException failure) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (next instanceof SQLException said && said.getSQLState() != null) {
                return said.getSQLState();
            }
        }
        return "";
    }
}
