package io.journeydb.annotate.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The phrases that others are compared with, and their embeddings, which are computed once for all processes. Thread safe. */
public final class StyleExamples {

    /** Bounds memory and the time of a comparison; the lexicon's come first, then those that people placed. */
    static final int MOST = 10_000;

    private static final String ALL = """
            SELECT phrase, category_id, embedding FROM style_vocabulary
            WHERE example ORDER BY phrase_number LIMIT ?""";
    private static final String KEEP = """
            UPDATE style_vocabulary v SET embedding = n.embedding
            FROM unnest(?::text[], ?::bytea[]) AS n (phrase, embedding)
            WHERE v.phrase = n.phrase""";

    private final Database database;

    public StyleExamples(Database database) {
        this.database = database;
    }

    /**
     * A phrase whose category is certain.
     *
     * @param phrase the phrase
     * @param category its category
     * @param embedding of length 1; null if nobody computed it yet
     */
    public record Example(StylePhrase phrase, String category, float[] embedding) {

        /** With its embedding. */
        public Example at(float[] computed) {
            return new Example(phrase, category, computed);
        }
    }

    /** All of them, in the order of their arrival. */
    public List<Example> all() {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ALL)) {
                select.setInt(1, MOST);
                return SqlArrays.list(select, StyleExamples::read);
            }
        });
    }

    /** Keeps embeddings for the next process that needs them. */
    public void keep(List<Example> computed) {
        if (computed.isEmpty()) {
            return;
        }
        database.transaction(connection -> {
            SqlArrays arrays = new SqlArrays(connection);
            try (PreparedStatement update = connection.prepareStatement(KEEP)) {
                update.setArray(1, arrays.texts(computed, each -> each.phrase().value()));
                update.setArray(2, arrays.bytes(computed, each -> bytes(each.embedding())));
                return update.executeUpdate();
            }
        });
    }

    private static Example read(ResultSet row) throws SQLException {
        byte[] embedding = row.getBytes("embedding");
        return new Example(
                new StylePhrase(row.getString("phrase")),
                row.getString("category_id"),
                embedding == null ? null : floats(embedding));
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] floats(byte[] bytes) {
        FloatBuffer buffer =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] vector = new float[buffer.remaining()];
        buffer.get(vector);
        return vector;
    }
}
