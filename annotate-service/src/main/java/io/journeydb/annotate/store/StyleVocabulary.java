package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every distinct style phrase with its category. A category that is gone stands for the one that took its place. Thread
 * safe.
 */
public final class StyleVocabulary {

    private static final String ADD = """
            INSERT INTO style_vocabulary (phrase, category_id, decided_by, score)
            SELECT n.phrase, coalesce(c.merged_into, c.category_id, 'other'), n.decided_by, n.score
            FROM unnest(?::text[], ?::text[], ?::text[], ?::real[]) AS n (phrase, category_id, decided_by, score)
            LEFT JOIN style_categories c ON c.category_id = n.category_id
            WHERE NOT EXISTS (SELECT 1 FROM style_vocabulary v WHERE v.phrase = n.phrase)
            ORDER BY n.phrase
            ON CONFLICT (phrase) DO NOTHING""";
    private static final String FIND =
            "SELECT phrase, category_id, decided_by, score FROM style_vocabulary WHERE phrase = ?";
    private static final String DECIDE = """
            UPDATE style_vocabulary v
            SET category_id = coalesce(c.merged_into, c.category_id), decided_by = ?, score = ?
            FROM style_categories c
            WHERE c.category_id = ? AND v.phrase = ? AND v.decided_by = 'nobody' AND v.score IS NULL""";
    private static final String UNKNOWN = """
            SELECT DISTINCT s.phrase FROM style_phrases s
            WHERE NOT EXISTS (SELECT 1 FROM style_vocabulary v WHERE v.phrase = s.phrase)
            LIMIT ?""";

    private final Database database;

    public StyleVocabulary(Database database) {
        this.database = database;
    }

    /** Adds the phrases that are not there yet; those that are stay where they are. */
    public void add(List<PlacedPhrase> phrases) {
        if (!phrases.isEmpty()) {
            database.transaction(connection -> add(connection, phrases));
        }
    }

    /** Where the phrase is; empty if it never came. */
    public Optional<PlacedPhrase> find(StylePhrase phrase) {
        return database.transaction(connection -> find(connection, phrase));
    }

    /**
     * Stores what a comparison said, unless somebody decided before: the first decision counts for every process.
     *
     * @return where the phrase is now
     */
    public PlacedPhrase decide(PlacedPhrase compared) {
        return database.transaction(connection -> {
            if (add(connection, List.of(compared)) == 0) {
                overrule(connection, compared);
            }
            return find(connection, compared.phrase()).orElse(compared);
        });
    }

    /** Phrases of annotations in force that are not in the vocabulary, up to so many. Reads all of them: not to be called often. */
    public List<StylePhrase> unknown(int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(UNKNOWN)) {
                select.setInt(1, limit);
                return SqlArrays.list(select, row -> new StylePhrase(row.getString("phrase")));
            }
        });
    }

    /** In the order of the phrases: of two processes that add the same ones, the second waits for the first. */
    private static int add(Connection connection, List<PlacedPhrase> phrases) throws SQLException {
        List<PlacedPhrase> sorted = phrases.stream()
                .sorted(Comparator.comparing(each -> each.phrase().value()))
                .toList();
        SqlArrays arrays = new SqlArrays(connection);
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setArray(1, arrays.texts(sorted, each -> each.phrase().value()));
            insert.setArray(2, arrays.texts(sorted, PlacedPhrase::category));
            insert.setArray(3, arrays.texts(sorted, each -> each.by().label()));
            insert.setArray(4, arrays.reals(sorted, PlacedPhrase::score));
            return insert.executeUpdate();
        }
    }

    private static Optional<PlacedPhrase> find(Connection connection, StylePhrase phrase) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, phrase.value());
            return SqlArrays.list(select, StyleVocabulary::read).stream().findFirst();
        }
    }

    static PlacedPhrase read(ResultSet row) throws SQLException {
        return new PlacedPhrase(
                new StylePhrase(row.getString("phrase")),
                row.getString("category_id"),
                DecidedBy.parse(row.getString("decided_by")),
                row.getObject("score", Float.class));
    }

    private static void overrule(Connection connection, PlacedPhrase compared) throws SQLException {
        StyleTreeRows tree = new StyleTreeRows(connection);
        tree.lock();
        Optional<PlacedPhrase> before = find(connection, compared.phrase());
        try (PreparedStatement update = connection.prepareStatement(DECIDE)) {
            update.setString(1, compared.by().label());
            update.setFloat(2, compared.score());
            update.setString(3, compared.category());
            update.setString(4, compared.phrase().value());
            if (update.executeUpdate() == 1 && before.isPresent()) {
                tree.raise(List.of(before.get().category(), compared.category()));
                tree.nextEdition();
            }
        }
    }
}
