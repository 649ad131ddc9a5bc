package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes stored images in, a batch at a time. Thread safe.
 *
 * <p>Idempotent: of images with one sample id the first wins, within a batch and across batches, and prompts are stored once.
 * Of the spellings of one prompt the first that is stored is annotated (docs/decisions/0005). Several processes may take in the same prompts at once: the rows of a batch's prompts are locked in the
 * order of their ids, so that each prompt is annotated once and no sample misses an annotation that is being stored.
 */
public final class SampleStore {

    private static final String PROMPTS = """
            INSERT INTO prompts (prompt_id, normalised, prompt)
            SELECT DISTINCT ON (prompt_id) prompt_id, normalised, prompt FROM incoming
            ORDER BY prompt_id, sample_id
            ON CONFLICT (prompt_id) DO NOTHING""";
    private static final String LOCK = """
            SELECT prompt_id, CASE WHEN current_version IS NULL THEN prompt END AS unannotated
            FROM prompts WHERE prompt_id = ANY (?::text[]) ORDER BY prompt_id FOR NO KEY UPDATE""";
    private static final String SAMPLES = """
            INSERT INTO samples (sample_id, prompt_id, split, shard, generator, midjourney_version, aspect_ratio,
                                 ingested_at, event, revision)
            SELECT i.sample_id, i.prompt_id, i.split, i.shard, i.generator, i.midjourney_version, i.aspect_ratio,
                   i.ingested_at, i.event, CASE WHEN p.current_version IS NULL THEN 0 ELSE 1 END
            FROM incoming i JOIN prompts p ON p.prompt_id = i.prompt_id
            ORDER BY i.sample_id
            ON CONFLICT (sample_id) DO NOTHING
            RETURNING revision""";

    private final Database database;
    private final EventCodec codec;
    private final PhraseCategories categories;

    public SampleStore(Database database, EventCodec codec, PhraseCategories categories) {
        this.database = database;
        this.codec = codec;
        this.categories = categories;
    }

    /**
     * Stores samples and their prompts in one transaction, with the annotations that are given at once.
     *
     * @param images any number; repetitions are allowed
     * @throws RefusedDataException if one of the images can't be stored; then none is
     */
    public Saved save(List<IncomingImage> images, PromptAnnotations annotations) {
        Map<SampleId, IncomingImage> distinct = new LinkedHashMap<>();
        images.forEach(image -> distinct.putIfAbsent(image.sampleId(), image));
        List<IncomingImage> batch = List.copyOf(distinct.values());
        int repeated = images.size() - batch.size();
        return database.transaction(connection -> {
            new IncomingTable(connection).fill(batch);
            insertPrompts(connection);
            List<AnnotationRequest> unannotated = lockPrompts(connection, batch);
            List<NewAnnotation> annotated = annotate(unannotated, annotations);
            int raised = new AnnotationRows(connection, codec, categories).write(annotated);
            Inserted inserted = insertSamples(connection);
            return new Saved(
                    inserted.samples(),
                    repeated + batch.size() - inserted.samples(),
                    annotated.size(),
                    raised + inserted.annotated(),
                    unannotated.size() - annotated.size());
        });
    }

    private record Inserted(int samples, int annotated) {}

    private static void insertPrompts(Connection connection) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate(PROMPTS);
        }
    }

    private List<AnnotationRequest> lockPrompts(Connection connection, List<IncomingImage> batch) throws SQLException {
        List<PromptId> prompts =
                batch.stream().map(IncomingImage::promptId).distinct().toList();
        List<AnnotationRequest> unannotated = new ArrayList<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, new SqlArrays(connection).texts(prompts, PromptId::value));
            try (ResultSet rows = lock.executeQuery()) {
                while (rows.next()) {
                    String prompt = rows.getString("unannotated");
                    if (prompt != null) {
                        unannotated.add(new AnnotationRequest(new PromptId(rows.getString("prompt_id")), read(prompt)));
                    }
                }
            }
        }
        return unannotated;
    }

    private static List<NewAnnotation> annotate(List<AnnotationRequest> requests, PromptAnnotations annotations) {
        List<NewAnnotation> annotated = new ArrayList<>();
        for (AnnotationRequest request : requests) {
            annotations
                    .annotate(request)
                    .ifPresent(annotation -> annotated.add(new NewAnnotation(request.promptId(), annotation)));
        }
        return annotated;
    }

    private static Inserted insertSamples(Connection connection) throws SQLException {
        int samples = 0;
        int annotated = 0;
        try (Statement insert = connection.createStatement();
                ResultSet rows = insert.executeQuery(SAMPLES)) {
            while (rows.next()) {
                samples++;
                annotated += rows.getLong("revision") > 0 ? 1 : 0;
            }
        }
        return new Inserted(samples, annotated);
    }

    private Prompt read(String json) {
        return codec.decode(json.getBytes(StandardCharsets.UTF_8), Prompt.class);
    }
}
