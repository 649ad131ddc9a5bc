package io.journeydb.index.api;

import io.journeydb.index.search.SampleIndex;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Near-duplicates that stand in more than one split. */
@Path("/v1/leaks")
public class LeaksResource {

    private final SampleIndex index;

    LeaksResource(SampleIndex index) {
        this.index = index;
    }

    /** The groups that cross splits. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Near-duplicates across splits",
            description =
                    "A prompt never stands in two splits, but pictures of different prompts may look the same. All"
                            + " groups are counted; at most the 1,000 largest are listed, and there are no further pages.")
    @APIResponse(
            responseCode = "200",
            description = "How many groups there are, and the largest of them",
            content = @Content(schema = @Schema(implementation = LeaksAnswer.class)))
    @APIResponse(responseCode = "400", description = "E_PARAMETER")
    public LeaksAnswer leaks(
            @Parameter(
                            description = "Most groups, 1 to 1000; 100 unless told otherwise",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("size")
                    String size) {
        return LeaksAnswer.of(index.leaks(SearchParameters.size(size, 100, 1_000)));
    }
}
