package io.journeydb.annotate.store;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.store.IncomingSamples.Inserted;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes stored images in, a batch at a time. Thread safe.
 *
 * <p>Idempotent: of images with one sample id the first wins, within a batch and across batches, and prompts are stored once.
 * Of the spellings of one prompt the first that is stored is annotated (docs/decisions/0005). Several processes may take in the same prompts at once: the rows of a batch's prompts are locked in the
 * order of their ids, so that each prompt is annotated once and no sample misses an annotation that is being stored.
 */
public final class SampleStore {

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
            IncomingPrompts prompts = new IncomingPrompts(connection, codec);
            boolean atOnce = annotations != PromptAnnotations.LEFT_TO_WORKERS;
            List<AnnotationRequest> created = prompts.insert(spellings(batch), atOnce);
            List<AnnotationRequest> unannotated = prompts.lock(others(batch, created));
            Annotated first = annotate(created, annotations);
            Annotated next = annotate(unannotated, annotations);
            if (atOnce) {
                prompts.leaveToWorkers(first.left());
            }
            int raised =
                    new AnnotationRows(connection, codec, categories).write(first.annotations(), next.annotations());
            Inserted inserted = new IncomingSamples(connection).insert(batch, waiting(first, next));
            return new Saved(
                    inserted.samples(),
                    repeated + batch.size() - inserted.samples(),
                    first.annotations().size() + next.annotations().size(),
                    raised + inserted.annotated(),
                    first.left().size() + next.left().size());
        });
    }

    /**
     * What annotators made of prompts.
     *
     * @param left prompts that are left to the workers
     */
    private record Annotated(List<NewAnnotation> annotations, List<AnnotationRequest> left) {}

    /** An image of each prompt, of several spellings that of the lowest sample id: the same in whatever order they come. */
    private static List<IncomingImage> spellings(List<IncomingImage> batch) {
        Map<PromptId, IncomingImage> spellings = new HashMap<>();
        batch.forEach(image -> spellings.merge(
                image.promptId(), image, BinaryOperator.minBy(Comparator.comparing(each -> each.sampleId()
                        .value()))));
        return List.copyOf(spellings.values());
    }

    private static Set<PromptId> waiting(Annotated first, Annotated next) {
        return Stream.concat(first.left().stream(), next.left().stream())
                .map(AnnotationRequest::promptId)
                .collect(Collectors.toSet());
    }

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
}
