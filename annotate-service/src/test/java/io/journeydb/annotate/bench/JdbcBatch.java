package io.journeydb.annotate.bench;

import io.journeydb.annotate.bench.Load.Chunk;
import io.journeydb.annotate.store.IncomingImage;
import io.journeydb.annotate.store.NewAnnotation;
import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.PromptId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the store is compared with: the same work by {@code addBatch} and {@code executeBatch}, a statement a row, with the
 * same guards, locks and transactions. It is spared what only several processes need: it takes a prompt that it didn't find
 * for one that it inserts, and knows the versions of annotations.
 */
final class JdbcBatch {

    private static final int FIRST = 1;
    private static final int AGAIN = 2;
    private static final String DEFER = "SET CONSTRAINTS prompts_current_annotation DEFERRED";
    private static final String PROMPT = "INSERT INTO prompts (prompt_id, normalised, prompt, current_version)"
            + " VALUES (?, ?, ?::json, " + FIRST + ") ON CONFLICT (prompt_id) DO NOTHING";
    private static final String NO_PHRASE = "DELETE FROM style_phrases WHERE prompt_id = ?";
    private static final String IN_FORCE =
            "UPDATE prompts SET current_version = ?, lease_fence = lease_fence + 1 WHERE prompt_id = ?";
    private static final String SAMPLE = "INSERT INTO samples (sample_id, prompt_id, split, shard, generator,"
            + " midjourney_version, aspect_ratio, ingested_at, event, revision)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::json, 1) ON CONFLICT (sample_id) DO NOTHING";
    private static final String LOCK =
            "SELECT prompt_id FROM prompts WHERE prompt_id = ANY (?) ORDER BY prompt_id FOR NO KEY UPDATE";
    private static final String RAISE = "UPDATE samples SET revision = revision + 1 WHERE prompt_id = ?";

    private final String subject;
    private final Tables tables;
    private final BatchedAnnotations annotations = new BatchedAnnotations();

    JdbcBatch(String subject, Tables tables) {
        this.subject = subject;
        this.tables = tables;
    }

    Figures run(Load load) throws SQLException {
        long nanos = 0;
        long updates = 0;
        for (int number = 0; number < load.chunks(); number++) {
            Chunk chunk = load.chunk(number);
            long begin = System.nanoTime();
            for (List<IncomingImage> batch : chunk.batches()) {
                store(batch, chunk.first());
            }
            updates += replace(chunk.again());
            nanos += System.nanoTime() - begin;
        }
        return Figures.of(subject, load, tables.rows(), updates, Duration.ofNanos(nanos));
    }

    private void store(List<IncomingImage> batch, Map<PromptId, Annotation> first) throws SQLException {
        try (Connection connection = tables.connections().getConnection();
                Batches prompts = new Batches(connection);
                Batches rows = new Batches(connection)) {
            connection.setAutoCommit(false);
            defer(connection);
            for (PromptId created : insertPrompts(connection, prompts, batch)) {
                annotations.add(rows, created, first.get(created), FIRST);
            }
            for (IncomingImage image : batch) {
                insertSample(rows, image);
            }
            rows.execute();
            connection.commit();
        }
    }

    /** As the store: a prompt comes with its first annotation in force, which is written after it. */
    private static void defer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DEFER);
        }
    }

    /** Those that were not there. */
    private static Set<PromptId> insertPrompts(Connection connection, Batches prompts, List<IncomingImage> batch)
            throws SQLException {
        SortedMap<PromptId, IncomingImage> distinct = new TreeMap<>(Comparator.comparing(PromptId::value));
        batch.forEach(image -> distinct.putIfAbsent(image.event().promptId(), image));
        Set<PromptId> created = new LinkedHashSet<>(distinct.keySet());
        created.removeAll(lock(connection, distinct.keySet()));
        for (IncomingImage image : distinct.values()) {
            ImageStored event = image.event();
            prompts.add(PROMPT, event.promptId().value(), event.prompt().normalised(), image.promptJson());
        }
        prompts.execute();
        return created;
    }

    private static Set<PromptId> lock(Connection connection, Collection<PromptId> prompts) throws SQLException {
        Set<PromptId> locked = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", prompts.stream().map(PromptId::value).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    locked.add(new PromptId(rows.getString("prompt_id")));
                }
            }
        }
        return locked;
    }

    private static void insertSample(Batches rows, IncomingImage image) throws SQLException {
        ImageStored event = image.event();
        rows.add(
                SAMPLE,
                event.sampleId().value(),
                event.promptId().value(),
                event.split().label(),
                event.shard().number(),
                event.generator(),
                event.prompt().parameters().get("version"),
                event.prompt().parameters().get("aspect"),
                event.ingestedAt().atOffset(ZoneOffset.UTC),
                image.eventJson());
    }

    /** How many rows were changed that were there already. */
    private long replace(List<NewAnnotation> again) throws SQLException {
        try (Connection connection = tables.connections().getConnection();
                Batches changed = new Batches(connection);
                Batches rows = new Batches(connection)) {
            connection.setAutoCommit(false);
            lock(connection, again.stream().map(NewAnnotation::promptId).toList());
            for (NewAnnotation each : again) {
                changed.add(NO_PHRASE, each.promptId().value());
                changed.add(RAISE, each.promptId().value());
                annotations.add(rows, each.promptId(), each.annotation(), AGAIN);
                rows.add(IN_FORCE, AGAIN, each.promptId().value());
            }
            long updates = changed.count();
            rows.execute();
            connection.commit();
            return updates + again.size();
        }
    }
}
