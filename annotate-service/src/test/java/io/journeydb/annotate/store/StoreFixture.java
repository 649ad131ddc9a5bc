package io.journeydb.annotate.store;

import io.journeydb.annotate.review.Consensus;
import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.local.Endpoints;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The store with tables of its own in a real PostgreSQL. */
public final class StoreFixture {

    private final EventCodec codec = new EventCodec();
    private final PGSimpleDataSource connections = new PGSimpleDataSource();
    private final Database database;

    /** Makes the tables in a new schema. */
    public StoreFixture(Endpoints endpoints) {
        this(endpoints, "latest");
    }

    /** Makes the tables as they were at a version of the migrations. */
    StoreFixture(Endpoints endpoints, String version) {
        String schema = "test_" + UUID.randomUUID().toString().replace('-', '_');
        connections.setUrl(endpoints.jdbcUrl());
        connections.setUser(endpoints.jdbcUser());
        connections.setPassword(endpoints.jdbcPassword());
        connections.setCurrentSchema(schema);
        migrate(version);
        database = new Database(connections);
    }

    /** Brings the tables to a version of the migrations. */
    void migrate(String version) {
        String schema = connections.getCurrentSchema();
        Flyway.configure()
                .dataSource(connections)
                .schemas(schema)
                .defaultSchema(schema)
                .target(version)
                .load()
                .migrate();
    }

    public SampleStore samples() {
        return new SampleStore(database, codec, PhraseCategories.UNKNOWN);
    }

    /** The store behind other connections. */
    public SampleStore samples(DataSource others) {
        return new SampleStore(new Database(others), codec, PhraseCategories.UNKNOWN);
    }

    public AnnotationStore annotations(PhraseCategories categories) {
        return new AnnotationStore(database, codec, categories);
    }

    /** The queue as a process sees it that no other call gives. */
    public PromptQueue prompts() {
        return prompts(WorkerId.random());
    }

    PromptQueue prompts(WorkerId me) {
        return new PromptQueue(database, codec, PhraseCategories.UNKNOWN, me);
    }

    /** The worker has renewed itself in time for the last hour, and has for the next. */
    void neverLate(String worker) {
        execute("INSERT INTO workers VALUES ('" + worker + "', now() + interval '1 hour', now() - interval '1 hour')"
                + " ON CONFLICT (worker_id) DO UPDATE"
                + " SET expires_at = excluded.expires_at, steady_since = excluded.steady_since");
    }

    Reannotations reannotations() {
        return new Reannotations(database);
    }

    Refusals refusals() {
        return new Refusals(database, codec);
    }

    public ReviewLog reviews() {
        return new ReviewLog(database);
    }

    public ReviewedSamples reviewedSamples() {
        return new ReviewedSamples(database, codec);
    }

    public ReviewSettlement settlement(int required, PromptAnnotations annotations) {
        return new ReviewSettlement(database, codec, PhraseCategories.UNKNOWN, new Consensus(required), annotations);
    }

    public SampleOutbox outbox() {
        return new SampleOutbox(database);
    }

    /** The event as the topic carries it. */
    PublishedSample published(SampleAnnotated event) {
        return new PublishedSample(
                event.sampleId(),
                event.revision(),
                event.annotation().provenance().annotatedAt(),
                new String(codec.encode(event), StandardCharsets.UTF_8));
    }

    public Leases leases() {
        return new Leases(database);
    }

    public AnnotatedSamples annotatedSamples() {
        return new AnnotatedSamples(database, codec);
    }

    public PromptLookup lookup() {
        return new PromptLookup(database, codec);
    }

    public QuestionLookup questions() {
        return new QuestionLookup(database, codec);
    }

    public Database database() {
        return database;
    }

    public EventCodec codec() {
        return codec;
    }

    public List<IncomingImage> incoming(List<ImageStored> images) {
        return images.stream().map(image -> IncomingImage.of(image, codec)).toList();
    }

    public IncomingImage incoming(ImageStored image) {
        return IncomingImage.of(image, codec);
    }

    /** Every row of every table but for times, as text, sorted. */
    public List<String> everything() {
        List<String> rows = new ArrayList<>();
        rows.addAll(select(
                "SELECT (prompt_id, normalised, prompt::text, current_version, lease_fence)::text FROM prompts"));
        rows.addAll(select("SELECT annotations::text FROM annotations"));
        rows.addAll(select("SELECT questions::text FROM questions"));
        rows.addAll(select("SELECT style_phrases::text FROM style_phrases"));
        rows.addAll(select("SELECT samples::text FROM samples"));
        return rows.stream().sorted().toList();
    }

    /** The first column of every row. */
    public List<String> select(String sql) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> first = new ArrayList<>();
            while (rows.next()) {
                first.add(rows.getString(1));
            }
            return first;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number that the query gives. */
    public long number(String sql) {
        return Long.parseLong(select(sql).getFirst());
    }

    /** Changes rows behind the store's back. */
    public void execute(String sql) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public DataSource connections() {
        return connections;
    }
}
