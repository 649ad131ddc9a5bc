package io.journeydb.index.api;

import io.journeydb.index.evaluation.Source;
import io.journeydb.media.store.ObjectKey;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An evaluation of objects of the bucket.
 *
 * @param task caption, prompt-inversion, style-retrieval or vqa
 * @param predictions key of an object
 * @param references key of an object; else a split
 * @param split train, val, test or external; else references
 */
@Schema(name = "EvaluationRequest")
record EvaluationRequest(
        @Schema(required = true, examples = "caption") String task,

        @Schema(required = true, examples = "evaluations/inputs/mine.jsonl")
        String predictions,

        @Schema(examples = "evaluations/inputs/right.jsonl") String references,

        @Schema(examples = "val") String split) {

    static Optional<Source> source(String key) {
        try {
            return Optional.ofNullable(key).map(ObjectKey::new).map(Source.Stored::new);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.E_PARAMETER, e.getMessage());
        }
    }
}
