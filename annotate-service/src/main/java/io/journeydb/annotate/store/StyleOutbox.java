package io.journeydb.annotate.store;

import io.journeydb.events.StyleCategory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;

/** The categories of style that are due on their topic, those that changed first before others. Thread safe. */
public final class StyleOutbox implements Outbox<StyleCategory> {

    private static final String FOLLOW_MERGES = """
            UPDATE style_vocabulary v SET category_id = c.merged_into
            FROM style_categories c
            WHERE NOT v.listed AND c.merged_into IS NOT NULL AND v.category_id = c.category_id""";
    private static final String TALLY = """
            WITH fresh AS (UPDATE style_vocabulary SET listed = true WHERE NOT listed RETURNING category_id)
            UPDATE style_categories c
            SET phrases = c.phrases + f.phrases, revision = c.revision + 1,
                changed_at = date_trunc('milliseconds', now())
            FROM (SELECT category_id, count(*) AS phrases FROM fresh GROUP BY category_id) AS f
            WHERE c.category_id = f.category_id""";
    private static final String DUE = """
            SELECT c.category_id, c.name, c.parent_id, c.merged_into, c.phrases, c.revision, c.resets, c.changed_at,
                   ARRAY(SELECT v.phrase FROM style_vocabulary v WHERE v.category_id = c.category_id AND v.listed
                         ORDER BY v.phrase_number LIMIT ?) AS first_phrases
            FROM style_categories c
            WHERE c.revision > c.published_revision ORDER BY c.changed_at, c.category_id LIMIT ?""";

    private final Database database;
    private final OutboxMarks<StyleCategory> marks =
            new OutboxMarks<>("style_categories", "category_id", StyleCategory::id, StyleCategory::revision);

    public StyleOutbox(Database database) {
        this.database = database;
    }

    /** Lists the phrases that came since the last tally under their categories, which become due; how many categories. */
    public int tally() {
        return database.transaction(connection -> {
            new StyleTreeRows(connection).lock();
            try (Statement update = connection.createStatement()) {
                update.executeUpdate(FOLLOW_MERGES);
                return update.executeUpdate(TALLY);
            }
        });
    }

    @Override
    public List<Due<StyleCategory>> due(int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setInt(1, StyleCategory.MAX_PHRASES);
                select.setInt(2, limit);
                return SqlArrays.list(select, StyleOutbox::read);
            }
        });
    }

    @Override
    public Marking mark(long fence, List<Due<StyleCategory>> sent, List<Due<StyleCategory>> acknowledged) {
        return database.transaction(connection -> marks.set(connection, fence, sent, acknowledged));
    }

    private static Due<StyleCategory> read(ResultSet row) throws SQLException {
        String[] phrases = (String[]) row.getArray("first_phrases").getArray();
        StyleCategory event = new StyleCategory(
                row.getString("category_id"),
                row.getString("name"),
                row.getString("parent_id"),
                List.of(phrases),
                row.getLong("phrases"),
                row.getString("merged_into"),
                row.getLong("revision"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
        return new Due<>(event, row.getInt("resets"));
    }
}
