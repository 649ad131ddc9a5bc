package io.journeydb.annotate.store;

import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.events.identity.Split;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions of all annotations in force, page by page. Thread safe. */
public final class QuestionLookup {

    private static final String COLUMNS = """
            SELECT q.prompt_id, q.version, q.position, q.question_id, q.question,
                   q.option_a, q.option_b, q.option_c, q.option_d, q.answer, q.styles
            """;
    private static final String OF_KIND = """
            JOIN questions q ON q.prompt_id = p.prompt_id AND q.version = p.current_version
            WHERE q.kind = ? AND q.prompt_id >= ? AND (q.prompt_id, q.position) > (?, ?)
            ORDER BY q.prompt_id, q.position LIMIT ?""";
    private static final String ALL = COLUMNS + "FROM prompts p\n" + OF_KIND;
    /** Names the split, so that the planner knows which index has it. */
    private static final String OF_SPLIT = COLUMNS + """
            FROM (SELECT DISTINCT prompt_id FROM samples WHERE split = '%s' AND prompt_id >= ? ORDER BY prompt_id) AS s
            JOIN prompts p ON p.prompt_id = s.prompt_id
            """ + OF_KIND;

    private static final String[] NO_STYLES = {};

    private final Database database;
    private final EventCodec codec;

    public QuestionLookup(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /**
     * A place among the questions of a kind.
     *
     * @param prompt id of a prompt; empty for the place before all
     * @param position of a question of that prompt
     */
    public record Place(String prompt, int position) {

        /** Before the first question. */
        public static final Place BEGIN = new Place("", 0);

        /** The place of a question. */
        public static Place of(PromptQuestion question) {
            return new Place(question.promptId().value(), question.position());
        }
    }

    /**
     * Questions in the order of their prompts' ids and of their positions.
     *
     * @param split only of prompts that have a sample in it; empty for all prompts
     * @param after only those behind this place
     * @param limit at most so many
     */
    public List<PromptQuestion> page(QuestionKind kind, Optional<Split> split, Place after, int limit) {
        return database.transaction(connection -> {
            String sql = split.map(of -> OF_SPLIT.formatted(of.label())).orElse(ALL);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                int parameter = 1;
                if (split.isPresent()) {
                    select.setString(parameter++, after.prompt());
                }
                select.setString(parameter++, kind.label());
                select.setString(parameter++, after.prompt());
                select.setString(parameter++, after.prompt());
                select.setInt(parameter++, after.position());
                select.setInt(parameter, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<PromptQuestion> questions = new ArrayList<>();
                    while (rows.next()) {
                        questions.add(read(rows));
                    }
                    return questions;
                }
            }
        });
    }

    private PromptQuestion read(ResultSet row) throws SQLException {
        return new PromptQuestion(
                new PromptId(row.getString("prompt_id")),
                row.getInt("version"),
                row.getInt("position"),
                new Question(
                        new QuestionId(row.getString("question_id")),
                        row.getString("question"),
                        new Options(
                                row.getString("option_a"),
                                row.getString("option_b"),
                                row.getString("option_c"),
                                row.getString("option_d")),
                        Letter.valueOf(row.getString("answer")),
                        List.of(styles(row))));
    }

    private String[] styles(ResultSet row) throws SQLException {
        byte[] json = row.getString("styles").getBytes(StandardCharsets.UTF_8);
        return json.length <= "[]".length() ? NO_STYLES : codec.decode(json, String[].class);
    }
}
