package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;

/** What every change of the tree does to its rows. The row of {@code style_tree} is locked first, by everyone. */
final class StyleTreeRows {

    private static final String LOCK = "SELECT edition FROM style_tree FOR UPDATE";
    private static final String NEXT =
            "UPDATE style_tree SET edition = edition + 1, edited_at = now() RETURNING edition";
    private static final String FOLLOW_MERGES = """
            UPDATE style_vocabulary v SET category_id = c.merged_into
            FROM style_categories c
            WHERE c.merged_into IS NOT NULL AND v.category_id = c.category_id""";
    private static final String RAISE = """
            UPDATE style_categories c
            SET revision = c.revision + 1,
                changed_at = date_trunc('milliseconds', now()),
                phrases = (SELECT count(*) FROM style_vocabulary v WHERE v.category_id = c.category_id AND v.listed)
            WHERE c.category_id = ANY (?::text[])""";

    private final Connection connection;

    StyleTreeRows(Connection connection) {
        this.connection = connection;
    }

    /** Keeps every other change of the tree waiting until this transaction ends; the edition. */
    long lock() throws SQLException {
        return number(LOCK);
    }

    /** The next edition, for what this transaction changes. */
    long nextEdition() throws SQLException {
        return number(NEXT);
    }

    /** Moves the phrases of categories that are gone to those that took their place. */
    void followMerges() throws SQLException {
        try (Statement update = connection.createStatement()) {
            update.executeUpdate(FOLLOW_MERGES);
        }
    }

    /** Makes the categories due on the topic and counts their phrases anew. */
    void raise(Collection<String> categories) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RAISE)) {
            update.setArray(1, new SqlArrays(connection).texts(List.copyOf(categories), id -> id));
            update.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong("edition");
        }
    }
}
