package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Puts a sample together from its row and the annotation in force. The same rows always give the same event. */
final class SampleReader {

    /** Selects what {@link #read} needs; to be completed by a condition on {@code s}. */
    static final String SELECT = """
            SELECT s.event, s.revision, s.resets, a.document
            FROM samples s
            JOIN prompts p ON p.prompt_id = s.prompt_id
            JOIN annotations a ON a.prompt_id = p.prompt_id AND a.version = p.current_version
            """;

    private final EventCodec codec;

    SampleReader(EventCodec codec) {
        this.codec = codec;
    }

    SampleAnnotated read(ResultSet row) throws SQLException {
        return SampleAnnotated.of(
                decode(row.getString("event"), ImageStored.class),
                row.getLong("revision"),
                decode(row.getString("document"), Annotation.class));
    }

    private <T> T decode(String json, Class<T> type) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
