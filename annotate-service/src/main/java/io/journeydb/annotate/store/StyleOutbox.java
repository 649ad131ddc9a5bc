package io.journeydb.annotate.store;

import io.journeydb.events.StyleCategory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The categories whose revision is above the published one; what {@link Outbox} is for samples, under the same lease. Thread
 * safe.
 */
public final class StyleOutbox {

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
    private static final String HELD = "SELECT 1 FROM leases WHERE name = ? AND fence = ? FOR SHARE";
    private static final String MARK = """
            UPDATE style_categories c SET published_revision = sent.revision
            FROM unnest(?::text[], ?::bigint[], ?::int[]) AS sent (category_id, revision, resets)
            WHERE c.category_id = sent.category_id AND c.resets = sent.resets AND c.published_revision < sent.revision""";
    private static final String RESET = """
            UPDATE style_categories SET published_revision = 0, resets = resets + 1
            WHERE category_id = ANY (?::text[])""";

    private final Database database;

    public StyleOutbox(Database database) {
        this.database = database;
    }

    /**
     * A category that is due on the topic.
     *
     * @param event what is to be published
     * @param resets the category's count of marks taken back, when it was read
     */
    public record Due(StyleCategory event, int resets) {}

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

    /** Up to {@code limit} categories that are due, those that changed first before others; each at its newest revision. */
    public List<Due> due(int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setInt(1, StyleCategory.MAX_PHRASES);
                select.setInt(2, limit);
                return SqlArrays.list(select, StyleOutbox::read);
            }
        });
    }

    /**
     * Marks the categories that Kafka has acknowledged, or resets the marks of all that were sent if the lease with this
     * fence was lost. May be repeated; must be, until it succeeds.
     */
    public Marking mark(long fence, List<Due> sent, List<Due> acknowledged) {
        return database.transaction(connection -> isHeld(connection, fence)
                ? new Marking.Marked(markSent(connection, acknowledged))
                : new Marking.Reset(resetSent(connection, sent)));
    }

    private static Due read(ResultSet row) throws SQLException {
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
        return new Due(event, row.getInt("resets"));
    }

    private static boolean isHeld(Connection connection, long fence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setString(1, Outbox.LEASE);
            select.setLong(2, fence);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static int markSent(Connection connection, List<Due> sent) throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setArray(1, arrays.texts(sent, each -> each.event().id()));
            mark.setArray(2, arrays.longs(sent, each -> each.event().revision()));
            mark.setArray(3, arrays.integers(sent, Due::resets));
            return mark.executeUpdate();
        }
    }

    private static int resetSent(Connection connection, List<Due> sent) throws SQLException {
        try (PreparedStatement reset = connection.prepareStatement(RESET)) {
            reset.setArray(1, new SqlArrays(connection).texts(sent, each -> each.event()
                    .id()));
            return reset.executeUpdate();
        }
    }
}
