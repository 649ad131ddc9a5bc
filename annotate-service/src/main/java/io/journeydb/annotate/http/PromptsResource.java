package io.journeydb.annotate.http;

import io.journeydb.annotate.store.PromptLookup;
import io.journeydb.annotate.store.StoredPrompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Distinct prompts and their annotations. */
@Path("/v1/prompts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "prompts", description = "Distinct prompts and what they were annotated with")
@APIResponse(responseCode = "304", description = "Nothing changed since the answer that If-None-Match names")
final class PromptsResource {

    private static final String NO_PROMPT = "There is no prompt with this id.";

    private final PromptLookup prompts;
    private final Answers answers;

    PromptsResource(PromptLookup prompts, EventCodec codec) {
        this.prompts = prompts;
        this.answers = new Answers(codec);
    }

    @GET
    @Operation(
            operationId = "listPrompts",
            summary = "Prompts of a style, page by page",
            description = "Either by a style phrase of the annotation in force, whatever its case and spacing, or by a"
                    + " category of such phrases, with all categories below it; one that was merged into another stands for"
                    + " that.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next leads to the one that follows",
            content = @Content(schema = @Schema(implementation = PromptPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter means nothing, or the cursor is of another listing")
    public Response list(
            @Parameter(description = "A style phrase", example = "oil painting") @QueryParam("style") String style,
            @Parameter(description = "A category's id", example = "lighting") @QueryParam("category") String category,
            @Parameter(
                            description = "Most prompts, 1 to 500",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit,
            @Parameter(description = "next of the page before; the same filter must come with it") @QueryParam("cursor")
                    String cursor,
            @Context Request request) {
        return answers.json(
                request, PromptPage.of(prompts, PromptPage.Style.of(style, category), cursor, PageLimit.read(limit)));
    }

    @GET
    @Path("/{promptId}")
    @Operation(
            operationId = "getPrompt",
            summary = "A prompt with the annotation in force",
            description = "All samples of the prompt have this annotation.")
    @APIResponse(
            responseCode = "200",
            description = "The prompt; version and annotation are absent while it waits for its first annotation",
            content = @Content(schema = @Schema(implementation = StoredPrompt.class)))
    @APIResponse(responseCode = "404", description = "No such prompt")
    public Response get(
            @Parameter(description = "The prompt's id") @PathParam("promptId") String promptId,
            @Context Request request) {
        return id(promptId)
                .flatMap(prompts::find)
                .map(prompt -> answers.json(request, prompt))
                .orElseThrow(() -> new NotFoundException(NO_PROMPT));
    }

    @GET
    @Path("/{promptId}/annotations")
    @Operation(
            operationId = "listAnnotationsOfPrompt",
            summary = "Every annotation that a prompt ever had",
            description = "Newest first, page by page. A new annotation never erases an older one.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next leads to the one that follows",
            content = @Content(schema = @Schema(implementation = AnnotationHistory.class)))
    @APIResponse(responseCode = "400", description = "limit means nothing, or the cursor is of another prompt")
    @APIResponse(responseCode = "404", description = "No such prompt")
    public Response history(
            @Parameter(description = "The prompt's id") @PathParam("promptId") String promptId,
            @Parameter(
                            description = "Most annotations, 1 to 500",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    @QueryParam("limit")
                    @DefaultValue("20")
                    String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Context Request request) {
        int most = PageLimit.read(limit);
        return id(promptId)
                .flatMap(id -> AnnotationHistory.of(prompts, id, cursor, most))
                .map(page -> answers.json(request, page))
                .orElseThrow(() -> new NotFoundException(NO_PROMPT));
    }

    private static Optional<PromptId> id(String text) {
        return PromptPage.isPrompt(text) ? Optional.of(new PromptId(text)) : Optional.empty();
    }
}
