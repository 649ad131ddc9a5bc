package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes stored images in, a batch at a time. Thread safe.
 *
 * <p>Idempotent: of images with one sample id the first wins, within a batch and across batches, and prompts are stored once.
 * Of the spellings of one prompt the first that is stored is annotated (docs/decisions/0005). Several processes may take in the same prompts at once: the rows of a batch's prompts are locked in the
 * order of their ids, so that each prompt is annotated once and no sample misses an annotation that is being stored.
 */
public final class SampleStore {

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
            IncomingPrompts prompts = new IncomingPrompts(connection, codec);
            boolean atOnce = annotations != PromptAnnotations.LEFT_TO_WORKERS;
            List<AnnotationRequest> created = prompts.insert(atOnce);
            List<AnnotationRequest> unannotated = prompts.lock(others(batch, created));
            Annotated first = annotate(created, annotations);
            Annotated next = annotate(unannotated, annotations);
            if (atOnce) {
                prompts.leaveToWorkers(first.left());
            }
            int raised =
                    new AnnotationRows(connection, codec, categories).write(first.annotations(), next.annotations());
            Inserted inserted = insertSamples(connection);
            return new Saved(
                    inserted.samples(),
                    repeated + batch.size() - inserted.samples(),
                    first.annotations().size() + next.annotations().size(),
                    raised + inserted.annotated(),
                    first.left().size() + next.left().size());
        });
    }

    private record Inserted(int samples, int annotated) {}

    /**
     * What annotators made of prompts.
     *
     * @param left prompts that are left to the workers
     */
    private record Annotated(List<NewAnnotation> annotations, List<AnnotationRequest> left) {}

    private static List<PromptId> others(List<IncomingImage> batch, List<AnnotationRequest> created) {
        Set<PromptId> known =
                batch.stream().map(IncomingImage::promptId).collect(Collectors.toCollection(HashSet::new));
        created.forEach(request -> known.remove(request.promptId()));
        return List.copyOf(known);
    }

    private static Annotated annotate(List<AnnotationRequest> requests, PromptAnnotations annotations) {
        Annotated annotated = new Annotated(new ArrayList<>(), new ArrayList<>());
        for (AnnotationRequest request : requests) {
            annotations
                    .annotate(request)
                    .ifPresentOrElse(
                            annotation ->
                                    annotated.annotations().add(new NewAnnotation(request.promptId(), annotation)),
                            () -> annotated.left().add(request));
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
}
