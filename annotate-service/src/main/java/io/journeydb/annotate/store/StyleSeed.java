package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the lexicon's categories and phrases into the store. Idempotent: what is there already is left alone, and so is
 * whatever a person changed. Any number of processes may do it at once. Thread safe.
 */
public final class StyleSeed {

    private static final String CATEGORIES = """
            INSERT INTO style_categories AS c (category_id, name, parent_id, edition, changed_at)
            SELECT n.category_id, n.name, coalesce(p.merged_into, n.parent_id), ?, date_trunc('milliseconds', now())
            FROM unnest(?::text[], ?::text[], ?::text[]) AS n (category_id, name, parent_id)
            LEFT JOIN style_categories p ON p.category_id = n.parent_id
            ON CONFLICT (category_id) DO UPDATE
            SET name = excluded.name, parent_id = excluded.parent_id, edition = excluded.edition,
                revision = c.revision + 1, changed_at = excluded.changed_at
            WHERE NOT c.edited AND (c.name, coalesce(c.parent_id, '')) <> (excluded.name, coalesce(excluded.parent_id, ''))
            RETURNING c.category_id""";
    private static final String PHRASES = """
            WITH wanted AS (
                SELECT n.phrase, coalesce(c.merged_into, c.category_id) AS category_id
                FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS n (phrase, category_id, place)
                JOIN style_categories c ON c.category_id = n.category_id
                ORDER BY n.place),
            before AS (
                SELECT v.phrase, v.category_id FROM style_vocabulary v JOIN wanted w ON w.phrase = v.phrase),
            changed AS (
                INSERT INTO style_vocabulary AS v (phrase, category_id, decided_by, example)
                SELECT phrase, category_id, 'lexicon', true FROM wanted
                ON CONFLICT (phrase) DO UPDATE
                SET category_id = excluded.category_id, decided_by = 'lexicon', score = NULL, example = true
                WHERE v.decided_by <> 'person'
                  AND (v.category_id <> excluded.category_id OR v.decided_by <> 'lexicon' OR NOT v.example)
                RETURNING v.phrase, v.category_id)
            SELECT c.category_id AS now_in, b.category_id AS was_in FROM changed c LEFT JOIN before b ON b.phrase = c.phrase""";

    private static final String NOTE = """
            INSERT INTO sown_lexicon (edition) VALUES (?)
            ON CONFLICT (only_one) DO UPDATE SET edition = excluded.edition""";

    private final Database database;

    public StyleSeed(Database database) {
        this.database = database;
    }

    /**
     * Adds what is new in the lexicon and corrects what it says otherwise by now.
     *
     * @param categories parents before their children; a phrase in several belongs to the first
     * @return whether anything changed
     */
    public boolean sow(List<LexiconCategory> categories) {
        return sow(categories, Optional.empty());
    }

    /** The same, and notes which edition of the lexicon it was. */
    public boolean sow(List<LexiconCategory> categories, Optional<String> lexicon) {
        return database.transaction(connection -> {
            StyleTreeRows tree = new StyleTreeRows(connection);
            long next = 1 + tree.lock();
            boolean grown = sowCategories(connection, next, categories);
            Set<String> moved = new HashSet<>();
            grown |= sowPhrases(connection, categories, moved);
            if (!moved.isEmpty()) {
                tree.raise(moved);
            }
            if (grown) {
                tree.nextEdition();
            }
            if (lexicon.isPresent()) {
                note(connection, lexicon.get());
            }
            return grown;
        });
    }

    /** Whether this edition of the lexicon was the last that was sown. */
    public boolean holds(String lexicon) {
        return database.transaction(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT 1 FROM sown_lexicon WHERE edition = ?")) {
                query.setString(1, lexicon);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    private static void note(Connection connection, String lexicon) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, lexicon);
            note.executeUpdate();
        }
    }

    private record Listed(StylePhrase phrase, String category) {}

    private static boolean sowCategories(Connection connection, long edition, List<LexiconCategory> categories)
            throws SQLException {
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement insert = connection.prepareStatement(CATEGORIES)) {
            insert.setLong(1, edition);
            insert.setArray(2, arrays.texts(categories, LexiconCategory::id));
            insert.setArray(3, arrays.texts(categories, LexiconCategory::name));
            insert.setArray(4, arrays.texts(categories, LexiconCategory::parent));
            try (ResultSet rows = insert.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** A phrase that comes from another category changes both; new ones are for the tally. */
    private static boolean sowPhrases(Connection connection, List<LexiconCategory> categories, Set<String> moved)
            throws SQLException {
        List<Listed> listed = listed(categories);
        SqlArrays arrays = new SqlArrays(connection);
        boolean changed = false;
        try (PreparedStatement insert = connection.prepareStatement(PHRASES)) {
            insert.setArray(1, arrays.texts(listed, each -> each.phrase().value()));
            insert.setArray(2, arrays.texts(listed, Listed::category));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    changed = true;
                    if (rows.getString("was_in") != null) {
                        moved.add(rows.getString("was_in"));
                        moved.add(rows.getString("now_in"));
                    }
                }
            }
        }
        return changed;
    }

    private static List<Listed> listed(List<LexiconCategory> categories) {
        Set<StylePhrase> seen = new HashSet<>();
        List<Listed> listed = new ArrayList<>();
        for (LexiconCategory category : categories) {
            for (StylePhrase phrase : category.phrases()) {
                if (seen.add(phrase)) {
                    listed.add(new Listed(phrase, category.id()));
                }
            }
        }
        return listed;
    }
}
