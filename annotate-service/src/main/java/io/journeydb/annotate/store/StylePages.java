package io.journeydb.annotate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A category with its phrases, page by page. Thread safe. */
public final class StylePages {

    private static final String CATEGORY = """
            SELECT category_id, name, parent_id, merged_into, edition, phrases, revision
            FROM style_categories WHERE category_id = ?""";
    private static final String PHRASES = """
            SELECT v.phrase, v.phrase_number, v.category_id, v.decided_by, v.score,
                   (SELECT count(*) FROM style_phrases s WHERE s.phrase = v.phrase) AS prompts
            FROM style_vocabulary v
            WHERE v.category_id = ? AND v.phrase_number > ? AND v.listed
            ORDER BY v.phrase_number LIMIT ?""";

    private final Database database;

    public StylePages(Database database) {
        this.database = database;
    }

    /**
     * A phrase of a category.
     *
     * @param number its place in the order of arrival
     * @param placed the phrase, and who put it there
     * @param prompts whose annotation in force has it
     */
    public record Phrase(long number, PlacedPhrase placed, long prompts) {}

    /**
     * A category and some of its phrases.
     *
     * @param node the category
     * @param phraseCount of all its phrases
     * @param revision of its event
     * @param phrases the page, in the order of arrival
     */
    public record Page(StyleNode node, long phraseCount, long revision, List<Phrase> phrases) {

        public Page {
            phrases = List.copyOf(phrases);
        }
    }

    /**
     * The category with its phrases behind a number.
     *
     * @param after number of the last phrase of the page before; 0 for the first page
     * @param limit most phrases
     * @return empty if there is no such category
     */
    public Optional<Page> page(String category, long after, int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(CATEGORY)) {
                select.setString(1, category);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(page(row, phrases(connection, category, after, limit)))
                            : Optional.<Page>empty();
                }
            }
        });
    }

    private static Page page(ResultSet row, List<Phrase> phrases) throws SQLException {
        StyleNode node = new StyleNode(
                row.getString("category_id"),
                row.getString("name"),
                row.getString("parent_id"),
                row.getString("merged_into"),
                row.getLong("edition"));
        return new Page(node, row.getLong("phrases"), row.getLong("revision"), phrases);
    }

    private static List<Phrase> phrases(Connection connection, String category, long after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PHRASES)) {
            select.setString(1, category);
            select.setLong(2, after);
            select.setInt(3, limit);
            return SqlArrays.list(
                    select,
                    row -> new Phrase(row.getLong("phrase_number"), StyleVocabulary.read(row), row.getLong("prompts")));
        }
    }
}
