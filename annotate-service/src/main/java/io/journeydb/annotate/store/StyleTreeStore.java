package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tree of categories. Thread safe. */
public final class StyleTreeStore {

    private static final String NODES =
            "SELECT category_id, name, parent_id, merged_into, edition FROM style_categories ORDER BY category_id";
    private static final String CHANGE = """
            UPDATE style_categories c
            SET name = n.name, parent_id = n.parent_id, merged_into = n.merged_into, edited = true, edition = ?
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS n (category_id, name, parent_id, merged_into)
            WHERE c.category_id = n.category_id""";

    private final Database database;

    public StyleTreeStore(Database database) {
        this.database = database;
    }

    /** The tree as it is. */
    public StyleForest load() {
        return database.transaction(connection -> {
            // Locked, so that the edition and the nodes belong together.
            long edition = new StyleTreeRows(connection).lock();
            return new StyleForest(edition, nodes(connection));
        });
    }

    /**
     * Changes categories as a person wants them, all or none; phrases of those that are merged go along, and all of them
     * become due on the topic.
     *
     * @param edition of the tree that the changes were made for
     * @param changed existing categories; one that takes over another's phrases must be among them
     * @return false if the tree is another by now; then nothing is changed
     */
    public boolean save(long edition, List<StyleNode> changed) {
        return database.transaction(connection -> {
            StyleTreeRows tree = new StyleTreeRows(connection);
            if (tree.lock() != edition) {
                return false;
            }
            change(connection, tree.nextEdition(), changed);
            tree.followMerges();
            tree.raise(changed.stream().map(StyleNode::id).toList());
            return true;
        });
    }

    private static List<StyleNode> nodes(Connection connection) throws SQLException {
        List<StyleNode> nodes = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(NODES)) {
            while (rows.next()) {
                nodes.add(new StyleNode(
                        rows.getString("category_id"),
                        rows.getString("name"),
                        rows.getString("parent_id"),
                        rows.getString("merged_into"),
                        rows.getLong("edition")));
            }
        }
        return nodes;
    }

    private static void change(Connection connection, long edition, List<StyleNode> changed) throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
            update.setLong(1, edition);
            update.setArray(2, arrays.texts(changed, StyleNode::id));
            update.setArray(3, arrays.texts(changed, StyleNode::name));
            update.setArray(4, arrays.texts(changed, StyleNode::parent));
            update.setArray(5, arrays.texts(changed, StyleNode::mergedInto));
            update.executeUpdate();
        }
    }
}
