package io.journeydb.annotate.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what has which style. Thread safe. */
public final class StyleCounts {

    private static final String LIVING = """
            SELECT category_id, name, parent_id, phrases FROM style_categories
            WHERE merged_into IS NULL ORDER BY name, category_id""";

    /** For this one statement, which would go through temporary files ten times over otherwise. */
    private static final String MEMORY = "SET LOCAL work_mem = '64MB'";

    private static final String COUNT = """
            WITH sizes AS MATERIALIZED (
                SELECT coalesce(annotation_prompt_id, prompt_id) AS prompt_id,
                       row_number() OVER () AS number, count(*) AS samples
                FROM samples GROUP BY 1),
            places AS MATERIALIZED (
                SELECT c.category_id, l.category_id AS lives, coalesce(l.parent_id, l.category_id) AS top
                FROM style_categories c
                JOIN style_categories l ON l.category_id = coalesce(c.merged_into, c.category_id)),
            found AS MATERIALIZED (
                SELECT DISTINCT coalesce(p.lives, 'other') AS lives, coalesce(p.top, 'other') AS top, z.number, z.samples
                FROM style_phrases s
                JOIN sizes z ON z.prompt_id = s.prompt_id
                LEFT JOIN places p ON p.category_id = s.category)
            SELECT lives AS category_id, count(*) AS prompts, sum(samples) AS samples
            FROM found WHERE lives <> top GROUP BY lives
            UNION ALL
            SELECT top, count(*), sum(samples)
            FROM (SELECT DISTINCT top, number, samples FROM found) AS each GROUP BY top""";

    private final Database database;

    public StyleCounts(Database database) {
        this.database = database;
    }

    /**
     * A living category.
     *
     * @param id of the category
     * @param name for people
     * @param parent id of the category above it; null if it is a top one
     * @param phrases listed under it, not counting those of categories below
     */
    public record Living(String id, String name, String parent, long phrases) {}

    /**
     * What has a style of a category or of one below it.
     *
     * @param prompts whose annotation in force has such a phrase, each once
     * @param samples of those prompts
     */
    public record Numbers(long prompts, long samples) {

        /** Of a category that nothing has. */
        public static final Numbers NONE = new Numbers(0, 0);
    }

    /** All living categories, in the order of their names. Cheap. */
    public List<Living> living() {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LIVING)) {
                return SqlArrays.list(
                        select,
                        row -> new Living(
                                row.getString("category_id"),
                                row.getString("name"),
                                row.getString("parent_id"),
                                row.getLong("phrases")));
            }
        });
    }

    /**
     * Counts, exactly and in one statement; by category, without those that nothing has. Reads every style phrase and every
     * sample: not to be called often.
     */
    public Map<String, Numbers> count() {
        return database.transaction(connection -> {
            try (Statement set = connection.createStatement();
                    PreparedStatement select = connection.prepareStatement(COUNT)) {
                set.execute(MEMORY);
                Map<String, Numbers> counted = new HashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Numbers numbers = new Numbers(rows.getLong("prompts"), rows.getLong("samples"));
                        counted.put(rows.getString("category_id"), numbers);
                    }
                }
                return counted;
            }
        });
    }
}
