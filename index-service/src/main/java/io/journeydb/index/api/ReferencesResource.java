package io.journeydb.index.api;

import io.journeydb.evaluation.task.Task;
import io.journeydb.events.identity.Split;
import io.journeydb.index.evaluation.References;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What is right for the samples of a split, to evaluate predictions against. */
@Path("/v1/evaluations/references")
public class ReferencesResource {

    private static final String LINES = "application/x-ndjson";

    private final References references;

    ReferencesResource(References references) {
        this.references = references;
    }

    /** The references of a split, a line each. */
    @GET
    @Produces(LINES)
    @Blocking
    @Operation(
            summary = "References of a split",
            description = "One JSON object a line, in the order of ids: id, references, generator, styleCategories, "
                    + "verified. References are a list of texts (caption, prompt-inversion), of style phrases with "
                    + "their category, or of questions with their options and the right answer.")
    @APIResponse(responseCode = "200", description = "JSON lines", content = @Content(mediaType = LINES))
    @APIResponse(responseCode = "400", description = "E_PARAMETER: no such task or split")
    public StreamingOutput references(
            @Parameter(description = "caption, prompt-inversion, style-retrieval or vqa", example = "caption")
                    @QueryParam("task")
                    String task,
            @Parameter(description = "train, val, test or external", example = "val") @QueryParam("split")
                    String split) {
        Task asked =
                Task.of(task).orElseThrow(() -> bad("task is one of caption, prompt-inversion, style-retrieval, vqa"));
        Split part = split(split);
        return out -> references.write(asked, part, out);
    }

    private static Split split(String split) {
        try {
            return Split.parse(split);
        } catch (IllegalArgumentException e) {
            throw bad(e.getMessage());
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(ProblemCode.E_PARAMETER, detail);
    }
}
