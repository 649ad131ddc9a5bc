package io.journeydb.annotate.store;

import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what has which style, exactly and in one statement. Reads every style phrase: not to be called often. Thread safe. */
public final class StyleCounts {

    private static final String COUNT = """
            WITH sizes AS MATERIALIZED (
                SELECT coalesce(annotation_prompt_id, prompt_id) AS prompt_id, count(*) AS samples
                FROM samples GROUP BY 1),
            own AS MATERIALIZED (
                SELECT DISTINCT s.prompt_id, coalesce(c.merged_into, c.category_id, 'other') AS category_id
                FROM style_phrases s LEFT JOIN style_categories c ON c.category_id = s.category),
            below AS (
                SELECT DISTINCT o.prompt_id, c.parent_id AS category_id
                FROM own o JOIN style_categories c ON c.category_id = o.category_id WHERE c.parent_id IS NOT NULL
                UNION
                SELECT o.prompt_id, o.category_id FROM own o
                JOIN style_categories c ON c.category_id = o.category_id
                WHERE EXISTS (SELECT 1 FROM style_categories child WHERE child.parent_id = c.category_id)),
            counted AS (
                SELECT * FROM below
                UNION ALL
                SELECT o.* FROM own o
                WHERE NOT EXISTS (SELECT 1 FROM style_categories child WHERE child.parent_id = o.category_id))
            SELECT c.category_id, c.name, c.parent_id, c.phrases,
                   count(n.prompt_id) AS prompts, coalesce(sum(z.samples), 0) AS samples
            FROM style_categories c
            LEFT JOIN counted n ON n.category_id = c.category_id
            LEFT JOIN sizes z ON z.prompt_id = n.prompt_id
            WHERE c.merged_into IS NULL
            GROUP BY c.category_id
            ORDER BY c.name, c.category_id""";

    private final Database database;

    public StyleCounts(Database database) {
        this.database = database;
    }

    /**
     * A living category in numbers.
     *
     * @param id of the category
     * @param name for people
     * @param parent id of the category above it; null if it is a top one
     * @param phrases listed under it, not counting those of categories below
     * @param prompts whose annotation in force has a phrase of it or of a category below it, each once
     * @param samples with the annotation of those prompts
     */
    public record Count(String id, String name, String parent, long phrases, long prompts, long samples) {}

    /** All living categories by id, in the order of their names. */
    public Map<String, Count> count() {
        List<Count> counts = database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COUNT)) {
                return SqlArrays.list(
                        select,
                        row -> new Count(
                                row.getString("category_id"),
                                row.getString("name"),
                                row.getString("parent_id"),
                                row.getLong("phrases"),
                                row.getLong("prompts"),
                                row.getLong("samples")));
            }
        });
        Map<String, Count> byId = new LinkedHashMap<>();
        counts.forEach(count -> byId.put(count.id(), count));
        return byId;
    }
}
