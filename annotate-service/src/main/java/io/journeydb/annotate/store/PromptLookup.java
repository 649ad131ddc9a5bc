package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks prompts up, and what they were annotated with. Every answer reads as many rows as it has, by an index. Thread safe. */
public final class PromptLookup {

    private static final String BY_ID = """
            SELECT p.prompt, p.current_version, a.document,
                   (SELECT count(*) FROM samples s WHERE s.prompt_id = p.prompt_id) AS images
            FROM prompts p
            LEFT JOIN annotations a ON a.prompt_id = p.prompt_id AND a.version = p.current_version
            WHERE p.prompt_id = ?""";
    private static final String HISTORY = """
            SELECT a.version, a.version = p.current_version AS in_force, a.document
            FROM prompts p
            LEFT JOIN annotations a ON a.prompt_id = p.prompt_id AND a.version < ?
            WHERE p.prompt_id = ?
            ORDER BY a.version DESC LIMIT ?""";
    private static final String STYLED = """
            SELECT f.prompt_id, f.version, p.prompt, a.caption,
                   array(SELECT s.phrase FROM style_phrases s WHERE s.prompt_id = f.prompt_id ORDER BY s.phrase) AS phrases
            FROM (%s) AS f
            JOIN prompts p ON p.prompt_id = f.prompt_id
            JOIN annotations a ON a.prompt_id = f.prompt_id AND a.version = f.version
            ORDER BY f.prompt_id""";
    private static final String BY_PHRASE = STYLED.formatted("""
            SELECT DISTINCT ON (prompt_id) prompt_id, version FROM style_phrases
            WHERE phrase = ? AND prompt_id > ? ORDER BY prompt_id LIMIT ?""");
    /**
     * Of the category, of those below it, and of what was merged into one of them: its phrases get their new category later.
     * The beginning of each category's list, since the lists lie one behind the other in the index.
     */
    private static final String BY_CATEGORY = """
            WITH asked AS (
                SELECT coalesce((SELECT merged_into FROM style_categories WHERE category_id = ?), ?) AS category_id),
            meant AS (
                SELECT category_id FROM asked
                UNION
                SELECT c.category_id FROM asked
                JOIN style_categories l ON asked.category_id IN (l.category_id, l.parent_id)
                JOIN style_categories c ON coalesce(c.merged_into, c.category_id) = l.category_id)
            """ + STYLED.formatted("""
            SELECT DISTINCT ON (prompt_id) prompt_id, version
            FROM meant CROSS JOIN LATERAL (
                SELECT DISTINCT ON (s.prompt_id) s.prompt_id, s.version FROM style_phrases s
                WHERE s.category = meant.category_id AND s.prompt_id > ? ORDER BY s.prompt_id LIMIT ?) AS own
            ORDER BY prompt_id LIMIT ?""");

    private static final String BEGIN = "";

    private final Database database;
    private final EventCodec codec;

    public PromptLookup(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** The prompt with the annotation in force. */
    public Optional<StoredPrompt> find(PromptId id) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
                select.setString(1, id.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(prompt(id, row)) : Optional.<StoredPrompt>empty();
                }
            }
        });
    }

    /**
     * The annotations of a prompt, newest first.
     *
     * @param below only versions below this; {@link Integer#MAX_VALUE} for all
     * @param limit at most so many
     * @return empty if there is no such prompt
     */
    public Optional<List<AnnotationVersion>> history(PromptId id, int below, int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(HISTORY)) {
                select.setInt(1, below);
                select.setString(2, id.value());
                select.setInt(3, limit);
                try (ResultSet rows = select.executeQuery()) {
                    return history(rows);
                }
            }
        });
    }

    /**
     * The prompts whose annotation in force has the phrase, in the order of their ids.
     *
     * @param after only those behind this id; empty to begin
     * @param limit at most so many
     */
    public List<StyledPrompt> withPhrase(StylePhrase phrase, Optional<PromptId> after, int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BY_PHRASE)) {
                select.setString(1, phrase.value());
                select.setString(2, after.map(PromptId::value).orElse(BEGIN));
                select.setInt(3, limit);
                return SqlArrays.list(select, this::styled);
            }
        });
    }

    /**
     * The prompts whose annotation in force has a phrase of the category or of one below it, likewise. A category that was
     * merged into another stands for that one.
     */
    public List<StyledPrompt> withCategory(String category, Optional<PromptId> after, int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BY_CATEGORY)) {
                select.setString(1, category);
                select.setString(2, category);
                select.setString(3, after.map(PromptId::value).orElse(BEGIN));
                select.setInt(4, limit);
                select.setInt(5, limit);
                return SqlArrays.list(select, this::styled);
            }
        });
    }

    private StyledPrompt styled(ResultSet row) throws SQLException {
        return new StyledPrompt(
                new PromptId(row.getString("prompt_id")),
                decode(row.getString("prompt"), Prompt.class).text(),
                row.getInt("version"),
                row.getString("caption"),
                List.of((String[]) row.getArray("phrases").getArray()));
    }

    private StoredPrompt prompt(PromptId id, ResultSet row) throws SQLException {
        String document = row.getString("document");
        return new StoredPrompt(
                id,
                decode(row.getString("prompt"), Prompt.class),
                row.getLong("images"),
                row.getObject("current_version", Integer.class),
                document == null ? null : decode(document, Annotation.class));
    }

    /** A prompt without an annotation, or without more, is one row of nulls. */
    private Optional<List<AnnotationVersion>> history(ResultSet rows) throws SQLException {
        List<AnnotationVersion> versions = new ArrayList<>();
        boolean known = false;
        while (rows.next()) {
            known = true;
            String document = rows.getString("document");
            if (document != null) {
                versions.add(new AnnotationVersion(
                        rows.getInt("version"), rows.getBoolean("in_force"), decode(document, Annotation.class)));
            }
        }
        return known ? Optional.of(versions) : Optional.empty();
    }

    private <T> T decode(String json, Class<T> type) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
