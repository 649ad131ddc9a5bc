package io.journeydb.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.journeydb.index.evaluation.EvaluationJob;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An evaluation, and what it found once it is done.
 *
 * @param job how it stands
 * @param result the report for programs, as the command line prints it with --json; absent until the job is done
 */
@Schema(name = "EvaluationAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationAnswer(
        @JsonUnwrapped EvaluationJob job,
        @Schema(implementation = Object.class) @JsonRawValue String result) {}
