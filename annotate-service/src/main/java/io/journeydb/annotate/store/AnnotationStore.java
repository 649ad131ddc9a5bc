package io.journeydb.annotate.store;

import io.journeydb.events.Annotation;
import io.journeydb.events.Provenance;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Annotations of many prompts at once, whoever made them. Thread safe.
 *
 * <p>Idempotent: an annotation that is in force already is left as it is. Nothing is ever erased: a new annotation becomes the
 * next version.
 */
public final class AnnotationStore {

    private static final String LOCK = """
            SELECT p.prompt_id, a.annotator, a.annotator_version, a.annotated_at
            FROM prompts p
            LEFT JOIN annotations a ON a.prompt_id = p.prompt_id AND a.version = p.current_version
            WHERE p.prompt_id = ANY (?::text[]) ORDER BY p.prompt_id FOR NO KEY UPDATE OF p""";

    private final Database database;
    private final EventCodec codec;
    private final PhraseCategories categories;

    public AnnotationStore(Database database, EventCodec codec, PhraseCategories categories) {
        this.database = database;
        this.codec = codec;
        this.categories = categories;
    }

    /**
     * What became of a batch of annotations.
     *
     * @param prompts prompts whose annotation is a new one now
     * @param samples samples that got a new revision by that
     */
    public record Replaced(int prompts, int samples) {}

    /** Who made an annotation, and when: two of one prompt that agree in it are one. */
    private record Making(String annotator, String version, Instant at) {

        static Making of(Annotation annotation) {
            Provenance provenance = annotation.provenance();
            return new Making(provenance.annotator(), provenance.version(), provenance.annotatedAt());
        }
    }

    /**
     * Makes each annotation the one in force, in one transaction; leases that workers hold on the prompts end. Of several for
     * one prompt the last counts, and prompts that the store doesn't know are passed over.
     *
     * @throws RefusedDataException if one of the annotations can't be stored; then none is
     */
    public Replaced replace(List<NewAnnotation> annotations) {
        Map<PromptId, NewAnnotation> last = new LinkedHashMap<>();
        annotations.forEach(each -> last.put(each.promptId(), each));
        return database.transaction(connection -> {
            Map<PromptId, Making> inForce = lock(connection, List.copyOf(last.keySet()));
            List<NewAnnotation> changed = last.values().stream()
                    .filter(each -> inForce.containsKey(each.promptId()))
                    .filter(each -> !Making.of(each.annotation()).equals(inForce.get(each.promptId())))
                    .toList();
            int samples = new AnnotationRows(connection, codec, categories).write(changed);
            return new Replaced(changed.size(), samples);
        });
    }

    /** In the order of the ids, as everyone locks prompts. A prompt without an annotation has a making of nulls. */
    private static Map<PromptId, Making> lock(Connection connection, List<PromptId> prompts) throws SQLException {
        Map<PromptId, Making> inForce = new HashMap<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, new SqlArrays(connection).texts(prompts, PromptId::value));
            try (ResultSet rows = lock.executeQuery()) {
                while (rows.next()) {
                    OffsetDateTime at = rows.getObject("annotated_at", OffsetDateTime.class);
                    inForce.put(
                            new PromptId(rows.getString("prompt_id")),
                            new Making(
                                    rows.getString("annotator"),
                                    rows.getString("annotator_version"),
                                    at == null ? null : at.toInstant()));
                }
            }
        }
        return inForce;
    }
}
