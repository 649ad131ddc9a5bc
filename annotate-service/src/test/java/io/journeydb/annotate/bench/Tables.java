package io.journeydb.annotate.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The store's tables, empty, in a schema of their own, behind a pool as the service has one; gone with {@link #close}. */
final class Tables implements AutoCloseable {

    /** Those that are written, in an order that foreign keys allow but for the annotation in force. */
    static final List<String> NAMES = List.of("prompts", "annotations", "questions", "style_phrases", "samples");

    private final AgroalDataSource connections;
    private final String schema;

    private Tables(AgroalDataSource connections, String schema) {
        this.connections = connections;
        this.schema = schema;
    }

    /** Makes them, with the driver's defaults. */
    static Tables create(Map<String, String> environment, String schema) throws SQLException {
        return create(environment, schema, false);
    }

    /** @param rewritten whether the driver makes one statement with many rows of many inserts ({@code reWriteBatchedInserts}) */
    static Tables create(Map<String, String> environment, String schema, boolean rewritten) throws SQLException {
        AgroalDataSource connections = connections(environment, schema, rewritten);
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .defaultSchema(schema)
                .load()
                .migrate();
        Tables tables = new Tables(connections, schema);
        // What others left unwritten, and the disk, are not this subject's.
        tables.execute("CHECKPOINT");
        return tables;
    }

    private static AgroalDataSource connections(Map<String, String> environment, String schema, boolean rewritten)
            throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(environment.get(StoreBenchMain.URL))
                                .jdbcProperty("currentSchema", schema)
                                .jdbcProperty("reWriteBatchedInserts", Boolean.toString(rewritten))
                                .principal(new NamePrincipal(environment.get(StoreBenchMain.USER)))
                                .credential(new SimplePassword(environment.get(StoreBenchMain.PASSWORD))))));
    }

    DataSource connections() {
        return connections;
    }

    /** Rows of all of them. */
    long rows() throws SQLException {
        long rows = 0;
        for (String table : NAMES) {
            rows += number("SELECT count(*) FROM " + table);
        }
        return rows;
    }

    /** The one number that a query gives. */
    long number(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the database does by itself some time after so many changes. */
    void vacuum() throws SQLException {
        execute("VACUUM (ANALYZE) " + String.join(", ", NAMES));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DROP SCHEMA " + schema + " CASCADE");
        connections.close();
    }
}
