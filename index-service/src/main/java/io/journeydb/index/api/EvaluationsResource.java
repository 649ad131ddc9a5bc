package io.journeydb.index.api;

import io.journeydb.evaluation.task.Task;
import io.journeydb.events.identity.Split;
import io.journeydb.index.evaluation.EvaluationJob;
import io.journeydb.index.evaluation.Evaluations;
import io.journeydb.index.evaluation.Evaluations.ReportFormat;
import io.journeydb.index.evaluation.JobId;
import io.journeydb.index.evaluation.JobState;
import io.journeydb.index.evaluation.Source;
import io.journeydb.index.evaluation.Submission;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Evaluations as jobs: predictions of a task against what is right. */
@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@APIResponse(responseCode = "503", description = "E_STORE: there is no object store, or it does not answer")
public class EvaluationsResource {

    private final Evaluations evaluations;

    EvaluationsResource(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** Takes files. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Evaluate files",
            description = "Takes predictions, and references or a split, and evaluates them later: ask for the job.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn; Location says where to ask for it",
            content = @Content(schema = @Schema(implementation = EvaluationJob.class)))
    @APIResponse(responseCode = "400", description = "E_PARAMETER")
    @APIResponse(responseCode = "413", description = "E_BODY_SIZE: a file, or all of it, is too large")
    @APIResponse(responseCode = "429", description = "E_QUEUE: too many wait")
    public Response submit(EvaluationForm form) {
        Task task = task(form.task);
        Optional<Split> split = split(form.split, form.references != null);
        return accepted(
                task,
                EvaluationForm.source(form.predictions),
                split.<Source>map(Source.OfSplit::new).or(() -> EvaluationForm.source(form.references)));
    }

    /** Takes keys of objects. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Evaluate objects",
            description = "The same for files of any size, which lie in the bucket below " + Source.INPUTS + ".")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn; Location says where to ask for it",
            content = @Content(schema = @Schema(implementation = EvaluationJob.class)))
    @APIResponse(responseCode = "400", description = "E_PARAMETER")
    @APIResponse(responseCode = "413", description = "E_BODY_SIZE: the request is larger than 24 MiB")
    @APIResponse(responseCode = "429", description = "E_QUEUE: too many wait")
    public Response submit(EvaluationRequest request) {
        if (request == null) {
            throw bad("The request has no body");
        }
        Task task = task(request.task());
        Optional<Split> split = split(request.split(), request.references() != null);
        return accepted(
                task,
                EvaluationRequest.source(request.predictions()),
                split.<Source>map(Source.OfSplit::new).or(() -> EvaluationRequest.source(request.references())));
    }

    private Response accepted(Task task, Optional<Source> predictions, Optional<Source> references) {
        EvaluationJob job = evaluations.submit(new Submission(
                task,
                predictions.orElseThrow(() -> bad("predictions are missing")),
                references.orElseThrow(() -> bad("Give either references or a split"))));
        return Response.accepted(job)
                .location(URI.create("/v1/evaluations/" + job.id()))
                .build();
    }

    /** How a job stands. */
    @GET
    @Path("/{id}")
    @Operation(
            summary = "An evaluation",
            description = "State, progress, and once it is done the result; once it has failed the reason, with a"
                    + " sentence for each fault of the files. Any replica tells of any job.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = EvaluationAnswer.class)))
    @APIResponse(responseCode = "404", description = "E_NO_EVALUATION")
    public EvaluationAnswer evaluation(@Parameter(description = "The evaluation's id") @PathParam("id") String id) {
        EvaluationJob job = JobId.of(id).flatMap(evaluations::find).orElseThrow(EvaluationsResource::none);
        return new EvaluationAnswer(
                job,
                job.state() == JobState.DONE
                        ? new String(report(id, ReportFormat.JSON), StandardCharsets.UTF_8)
                        : null);
    }

    /** The result as a page. */
    @GET
    @Path("/{id}/report")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The report for people", description = "One HTML page that loads nothing from anywhere.")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(mediaType = MediaType.TEXT_HTML))
    @APIResponse(responseCode = "404", description = "E_NO_EVALUATION: there is none, or it is not done")
    public byte[] page(@Parameter(description = "The evaluation's id") @PathParam("id") String id) {
        return report(id, ReportFormat.HTML);
    }

    /** Stops a job. */
    @POST
    @Path("/{id}/cancel")
    @Operation(
            summary = "Cancel an evaluation",
            description = "At once if it waits, else soon. One that is finished stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = EvaluationJob.class)))
    @APIResponse(responseCode = "404", description = "E_NO_EVALUATION")
    public EvaluationJob cancel(@Parameter(description = "The evaluation's id") @PathParam("id") String id) {
        return JobId.of(id).flatMap(evaluations::cancel).orElseThrow(EvaluationsResource::none);
    }

    /** Forgets a job. */
    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete an evaluation",
            description = "With the files that came with it and its reports; objects that it was told to read stay.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "E_NO_EVALUATION")
    @APIResponse(responseCode = "409", description = "E_UNFINISHED: cancel it first")
    public void delete(@Parameter(description = "The evaluation's id") @PathParam("id") String id) {
        JobId.of(id).filter(evaluations::delete).orElseThrow(EvaluationsResource::none);
    }

    private byte[] report(String id, ReportFormat format) {
        return JobId.of(id).flatMap(job -> evaluations.report(job, format)).orElseThrow(EvaluationsResource::none);
    }

    private static Task task(String label) {
        return Task.of(label == null ? "" : label)
                .orElseThrow(() -> bad("task is one of caption, prompt-inversion, style-retrieval, vqa"));
    }

    private static Optional<Split> split(String label, boolean hasReferences) {
        if ((label == null) != hasReferences) {
            throw bad("Give either references or a split");
        }
        try {
            return Optional.ofNullable(label).map(Split::parse);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(ProblemCode.E_PARAMETER, detail);
    }

    private static ProblemException none() {
        return new ProblemException(ProblemCode.E_NO_EVALUATION, "There is no such evaluation, or no report of it");
    }
}
