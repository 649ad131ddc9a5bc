package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people decided: which phrase belongs where, and which category took whose place. Thread safe. */
public final class StylePlaces {

    private static final String EDITION = "SELECT edition FROM style_tree";
    private static final String MERGED =
            "SELECT category_id AS key, merged_into AS value FROM style_categories WHERE merged_into IS NOT NULL";
    private static final String BY_PERSON =
            "SELECT phrase AS key, category_id AS value FROM style_vocabulary WHERE decided_by = 'person'";
    private static final String LIVES = "SELECT 1 FROM style_categories WHERE category_id = ? AND merged_into IS NULL";
    private static final String WHERE_NOW =
            "SELECT DISTINCT category_id FROM style_vocabulary WHERE phrase = ANY (?::text[])";
    private static final String PUT = """
            INSERT INTO style_vocabulary (phrase, category_id, decided_by, example, listed)
            SELECT DISTINCT n.phrase, ?, 'person', true, true FROM unnest(?::text[]) AS n (phrase)
            ON CONFLICT (phrase) DO UPDATE
            SET category_id = excluded.category_id, decided_by = 'person', score = NULL, example = true, listed = true""";

    private final Database database;

    public StylePlaces(Database database) {
        this.database = database;
    }

    /**
     * What people decided.
     *
     * @param edition of the tree
     * @param merged the category that took the place of one that is gone, by the id of the latter
     * @param placed category by phrase
     */
    public record Decisions(long edition, Map<String, String> merged, Map<String, String> placed) {

        /** Nothing yet. */
        public static final Decisions NONE = new Decisions(0, Map.of(), Map.of());

        public Decisions {
            merged = Map.copyOf(merged);
            placed = Map.copyOf(placed);
        }
    }

    /** What people decided, if the tree has another edition than this; cheap if it has not. */
    public Optional<Decisions> since(long edition) {
        return database.transaction(connection -> {
            long now = edition(connection);
            return now == edition
                    ? Optional.<Decisions>empty()
                    : Optional.of(new Decisions(now, map(connection, MERGED), map(connection, BY_PERSON)));
        });
    }

    /**
     * Puts phrases into a category for good, known ones and others; the categories that gain or lose become due.
     *
     * @return false if there is no such category, or it is gone
     */
    public boolean put(String category, List<StylePhrase> phrases) {
        return database.transaction(connection -> {
            StyleTreeRows tree = new StyleTreeRows(connection);
            tree.lock();
            if (!lives(connection, category)) {
                return false;
            }
            Set<String> changed = new HashSet<>(whereNow(connection, phrases));
            changed.add(category);
            put(connection, category, phrases);
            tree.raise(changed);
            tree.nextEdition();
            return true;
        });
    }

    private static long edition(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EDITION)) {
            return SqlArrays.list(select, row -> row.getLong("edition")).getFirst();
        }
    }

    private static Map<String, String> map(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            Map<String, String> map = new HashMap<>();
            while (rows.next()) {
                map.put(rows.getString("key"), rows.getString("value"));
            }
            return map;
        }
    }

    private static boolean lives(Connection connection, String category) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIVES)) {
            select.setString(1, category);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static List<String> whereNow(Connection connection, List<StylePhrase> phrases) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHERE_NOW)) {
            select.setArray(1, new SqlArrays(connection).texts(phrases, StylePhrase::value));
            return SqlArrays.list(select, row -> row.getString("category_id"));
        }
    }

    private static void put(Connection connection, String category, List<StylePhrase> phrases) throws SQLException {
        try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, category);
            put.setArray(2, new SqlArrays(connection).texts(phrases, StylePhrase::value));
            put.executeUpdate();
        }
    }
}
