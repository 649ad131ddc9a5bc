package io.journeydb.index.api;

import io.journeydb.index.task.Reply;
import io.journeydb.index.task.Scope;
import io.journeydb.index.task.TaskSolver;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The four tasks of the JourneyDB paper, each about a sample or an uploaded picture. */
@Path("/v1/tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@APIResponse(
        responseCode = "400",
        description = "E_PARAMETER: the request means nothing; E_IMAGE: the image is none that is taken here")
@APIResponse(
        responseCode = "404",
        description = "E_NO_SAMPLE: there is no such sample; E_NO_VECTOR: its features have not come yet")
@APIResponse(responseCode = "413", description = "E_BODY_SIZE: the request is larger than 24 MiB")
public class TaskResource {

    /** Their question is often the same, and is answered by distance: more of them know less. */
    private static final int VOTERS_OF_AN_ANSWER = 100;

    private final TaskSolver solver;

    TaskResource(TaskSolver solver) {
        this.solver = solver;
    }

    /** The prompts that may have made a picture. */
    @POST
    @Path("/prompt-inversion")
    @Operation(summary = "Prompt inversion", description = "The prompts that may have made the picture, best first.")
    @APIResponse(
            responseCode = "200",
            description = "Prompts without parameters",
            content = @Content(schema = @Schema(implementation = Reply.Prompts.class)))
    public Reply.Prompts promptInversion(TaskRequest request) {
        TaskRequest asked = present(request);
        return solver.promptInversion(asked.picture(), asked.scope(Scope.MOST_NEIGHBOURS), asked.answers());
    }

    /** The style phrases that a picture may have. */
    @POST
    @Path("/style-retrieval")
    @Operation(
            summary = "Style retrieval",
            description = "Style phrases, over all and within each category, best first.")
    @APIResponse(
            responseCode = "200",
            description = "Phrases with the share of the votes",
            content = @Content(schema = @Schema(implementation = Reply.Styles.class)))
    public Reply.Styles styleRetrieval(TaskRequest request) {
        TaskRequest asked = present(request);
        return solver.styleRetrieval(asked.picture(), asked.scope(Scope.MOST_NEIGHBOURS), asked.answers());
    }

    /** What is in a picture. */
    @POST
    @Path("/caption")
    @Operation(summary = "Image captioning", description = "Sentences on what is in the picture, best first.")
    @APIResponse(
            responseCode = "200",
            description = "Captions",
            content = @Content(schema = @Schema(implementation = Reply.Captions.class)))
    public Reply.Captions caption(TaskRequest request) {
        TaskRequest asked = present(request);
        return solver.caption(asked.picture(), asked.scope(Scope.MOST_NEIGHBOURS), asked.answers());
    }

    /** The answer to a question about a picture. */
    @POST
    @Path("/vqa")
    @Operation(
            summary = "Visual question answering",
            description = "Which of four options answers the question, with a probability for each.")
    @APIResponse(
            responseCode = "200",
            description = "A letter",
            content = @Content(schema = @Schema(implementation = Reply.Answer.class)))
    public Reply.Answer vqa(TaskRequest request) {
        TaskRequest asked = present(request);
        return solver.vqa(asked.picture(), asked.scope(VOTERS_OF_AN_ANSWER), asked.asked(), asked.options());
    }

    private static TaskRequest present(TaskRequest request) {
        if (request == null) {
            throw new ProblemException(ProblemCode.E_PARAMETER, "The request has no body");
        }
        return request;
    }
}
