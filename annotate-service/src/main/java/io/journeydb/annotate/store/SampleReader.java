package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Review;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * Puts a sample together from its row and the annotation in force: of its clean prompt where it was reviewed, else of its own. The
 * same rows always give the same event.
 */
final class SampleReader {

    /** Selects what is read here; to be completed by a condition on {@code s}. */
    static final String SELECT = """
            SELECT s.sample_id, s.event, s.revision, s.resets, s.review, a.document, a.annotated_at
            FROM samples s
            JOIN prompts p ON p.prompt_id = coalesce(s.annotation_prompt_id, s.prompt_id)
            JOIN annotations a ON a.prompt_id = p.prompt_id AND a.version = p.current_version
            """;

    private final EventCodec codec;

    SampleReader(EventCodec codec) {
        this.codec = codec;
    }

    SampleAnnotated event(ResultSet row) throws SQLException {
        String review = row.getString("review");
        return SampleAnnotated.of(
                decode(row.getString("event"), ImageStored.class),
                row.getLong("revision"),
                decode(row.getString("document"), Annotation.class),
                review == null ? null : decode(review, Review.class));
    }

    /** {@link #event} as the codec writes it, without reading what the codec wrote. */
    static PublishedSample published(ResultSet row) throws SQLException {
        long revision = row.getLong("revision");
        return new PublishedSample(
                new SampleId(row.getString("sample_id")),
                revision,
                row.getObject("annotated_at", OffsetDateTime.class).toInstant(),
                written(row.getString("event"), revision, row.getString("document"), row.getString("review")));
    }

    /** The members of {@link SampleAnnotated} are those of {@link ImageStored}, then these. */
    private static String written(String image, long revision, String annotation, String review) {
        String withoutEnd = image.substring(0, image.length() - 1);
        String annotated = withoutEnd + ",\"revision\":" + revision + ",\"annotation\":" + annotation;
        return review == null ? annotated + "}" : annotated + ",\"review\":" + review + "}";
    }

    private <T> T decode(String json, Class<T> type) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
