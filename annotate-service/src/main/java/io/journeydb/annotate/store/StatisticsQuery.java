package io.journeydb.annotate.store;

import io.journeydb.annotate.statistics.Statistics;
import io.journeydb.events.identity.Split;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the statistics, exactly and in one statement, hence at one moment. Thread safe.
 *
 * <p>A reviewed sample counts under the prompt it came with, and has the questions of its clean prompt; clean prompts that no
 * sample came with are none of the dataset's.
 */
public final class StatisticsQuery {

    private static final String COUNT = """
            SELECT split,
                   sum(images)                                AS images,
                   count(*)                                   AS prompts,
                   sum(labeled_images)                        AS labeled_images,
                   count(*) FILTER (WHERE labeled_images > 0) AS labeled_prompts,
                   sum(style_questions)                       AS style_questions,
                   sum(content_questions)                     AS content_questions
            FROM (SELECT i.prompt_id, i.split,
                         sum(i.images) AS images,
                         coalesce(sum(i.images) FILTER (WHERE a.labelled), 0)                       AS labeled_images,
                         coalesce(sum(i.images * a.style_questions) FILTER (WHERE a.labelled), 0)   AS style_questions,
                         coalesce(sum(i.images * a.content_questions) FILTER (WHERE a.labelled), 0) AS content_questions
                  FROM (SELECT prompt_id, split, coalesce(annotation_prompt_id, prompt_id) AS annotated_as,
                               count(*) AS images
                        FROM samples GROUP BY prompt_id, split, annotated_as) AS i
                  JOIN prompts p ON p.prompt_id = i.annotated_as
                  LEFT JOIN annotations a ON a.prompt_id = p.prompt_id AND a.version = p.current_version
                  GROUP BY i.prompt_id, i.split) AS dataset_prompts
            GROUP BY split""";

    private final Database database;
    private final InstantSource clock;

    public StatisticsQuery(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts now. */
    public Statistics count() {
        Instant at = clock.instant();
        Map<Split, Statistics.Row> rows = database.transaction(StatisticsQuery::select);
        return Statistics.of(at, rows);
    }

    private static Map<Split, Statistics.Row> select(Connection connection) throws SQLException {
        Map<Split, Statistics.Row> counted = new EnumMap<>(Split.class);
        try (PreparedStatement count = connection.prepareStatement(COUNT);
                ResultSet rows = count.executeQuery()) {
            while (rows.next()) {
                Split split = Split.parse(rows.getString("split"));
                counted.put(
                        split,
                        new Statistics.Row(
                                split.label(),
                                rows.getLong("images"),
                                rows.getLong("prompts"),
                                rows.getLong("labeled_images"),
                                rows.getLong("labeled_prompts"),
                                rows.getLong("style_questions"),
                                rows.getLong("content_questions")));
            }
        }
        return counted;
    }
}
