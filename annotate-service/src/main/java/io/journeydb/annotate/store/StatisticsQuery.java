package io.journeydb.annotate.store;

import io.journeydb.annotate.statistics.Statistics;
import io.journeydb.annotate.statistics.Statistics.Arrivals;
import io.journeydb.annotate.statistics.Statistics.GeneratorRow;
import io.journeydb.annotate.statistics.Statistics.Parameters;
import io.journeydb.annotate.statistics.Statistics.Row;
import io.journeydb.annotate.statistics.Statistics.Share;
import io.journeydb.events.identity.Split;
import io.journeydb.events.identity.SplitThresholds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the statistics, exactly and at one moment. Reads every sample and prompt, but in indexes alone as long as the
 * database is vacuumed. Thread safe.
 *
 * <p>A reviewed sample counts under the prompt it came with, and has the questions of its clean prompt; clean prompts that no
 * sample came with are none of the dataset's.
 */
public final class StatisticsQuery {

    private static final String SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";
    /** Sorting and grouping by prompt beyond the server's default spills to disk, and takes several times as long. */
    private static final String MEMORY = "SET LOCAL work_mem = '64MB'";
    /**
     * One pass over samples and prompts for two tables: a row is of a split or of a generator, and the other is null. Small
     * integers where they suffice: sums of large ones are decimal numbers, which add up slowly.
     */
    private static final String COUNTS = """
            WITH counted AS MATERIALIZED (
                SELECT i.prompt_id, i.split, i.generator, i.images,
                       coalesce(a.labelled, false) AS labelled, a.style_questions, a.content_questions
                FROM (SELECT prompt_id, split, generator, coalesce(annotation_prompt_id, prompt_id) AS annotated_as,
                             count(*)::int AS images
                      FROM samples GROUP BY prompt_id, split, generator, annotated_as) AS i
                JOIN prompts p ON p.prompt_id = i.annotated_as
                LEFT JOIN annotations a ON a.prompt_id = p.prompt_id AND a.version = p.current_version)
            SELECT split, generator,
                   sum(images)                                AS images,
                   count(*)                                   AS prompts,
                   sum(labeled_images)                        AS labeled_images,
                   count(*) FILTER (WHERE labeled_images > 0) AS labeled_prompts,
                   sum(style_questions)                       AS style_questions,
                   sum(content_questions)                     AS content_questions
            FROM (SELECT prompt_id, split, generator,
                         sum(images)                                                              AS images,
                         coalesce(sum(images) FILTER (WHERE labelled), 0)                         AS labeled_images,
                         coalesce(sum(images * style_questions) FILTER (WHERE labelled), 0)       AS style_questions,
                         coalesce(sum(images * content_questions) FILTER (WHERE labelled), 0)     AS content_questions
                  FROM counted
                  GROUP BY GROUPING SETS ((prompt_id, split), (prompt_id, generator))) AS dataset_prompts
            GROUP BY split, generator ORDER BY split, generator""";
    /** One pass for three tables; the number tells which of them a row is of. */
    private static final String BY_VALUE = """
            SELECT grouping(midjourney_version, aspect_ratio, hour)::int AS table,
                   coalesce(midjourney_version, aspect_ratio) AS value, hour, sum(images) AS images
            FROM (SELECT generator = ? AS own, midjourney_version, aspect_ratio,
                         date_bin('1 hour', ingested_at, 'epoch') AS hour, count(*) AS images
                  FROM samples GROUP BY own, midjourney_version, aspect_ratio, hour) AS s
            GROUP BY GROUPING SETS ((own, midjourney_version), (own, aspect_ratio), (hour))
            HAVING own OR hour IS NOT NULL""";

    private static final int VERSIONS = 0b011;
    private static final int RATIOS = 0b101;

    private final Database database;
    private final InstantSource clock;

    public StatisticsQuery(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts now. */
    public Statistics count() {
        Instant at = clock.instant();
        return database.transaction(connection -> {
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute(SNAPSHOT);
                snapshot.execute(MEMORY);
            }
            Counts counts = counts(connection);
            return values(connection).statistics(at, Statistics.table(counts.splits()), counts.generators());
        });
    }

    private record Counts(Map<Split, Row> splits, List<GeneratorRow> generators) {

        void add(ResultSet row) throws SQLException {
            if (row.getString("split") == null) {
                generators.add(new GeneratorRow(
                        row.getString("generator"),
                        row.getLong("labeled_images"),
                        row.getLong("labeled_prompts"),
                        row.getLong("style_questions"),
                        row.getLong("content_questions")));
                return;
            }
            Split split = Split.parse(row.getString("split"));
            splits.put(
                    split,
                    new Row(
                            split.label(),
                            row.getLong("images"),
                            row.getLong("prompts"),
                            row.getLong("labeled_images"),
                            row.getLong("labeled_prompts"),
                            row.getLong("style_questions"),
                            row.getLong("content_questions")));
        }
    }

    private static Counts counts(Connection connection) throws SQLException {
        Counts counts = new Counts(new EnumMap<>(Split.class), new ArrayList<>());
        try (PreparedStatement count = connection.prepareStatement(COUNTS);
                ResultSet rows = count.executeQuery()) {
            while (rows.next()) {
                counts.add(rows);
            }
        }
        return counts;
    }

    private static Values values(Connection connection) throws SQLException {
        Values values = new Values(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (PreparedStatement count = connection.prepareStatement(BY_VALUE)) {
            count.setString(1, SplitThresholds.MIDJOURNEY);
            try (ResultSet rows = count.executeQuery()) {
                while (rows.next()) {
                    values.add(rows);
                }
            }
        }
        return values;
    }

    private record Values(List<Share> versions, List<Share> ratios, List<Arrivals> arrivals) {

        private static final Comparator<Share> MOST_FIRST =
                Comparator.comparingLong(Share::images).reversed().thenComparing(Share::value);

        void add(ResultSet row) throws SQLException {
            long images = row.getLong("images");
            String value = Objects.requireNonNullElse(row.getString("value"), Share.DEFAULT);
            switch (row.getInt("table")) {
                case VERSIONS -> versions.add(new Share(value, images));
                case RATIOS -> ratios.add(new Share(value, images));
                default ->
                    arrivals.add(new Arrivals(
                            row.getObject("hour", OffsetDateTime.class).toInstant(), images));
            }
        }

        Statistics statistics(Instant at, List<Row> splits, List<GeneratorRow> generators) {
            versions.sort(MOST_FIRST);
            ratios.sort(MOST_FIRST);
            arrivals.sort(Comparator.comparing(Arrivals::hour));
            List<Arrivals> latest = arrivals.subList(Math.max(0, arrivals.size() - Statistics.HOURS), arrivals.size());
            return new Statistics(at, splits, generators, new Parameters(versions, ratios), latest);
        }
    }
}
