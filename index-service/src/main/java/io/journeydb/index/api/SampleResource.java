package io.journeydb.index.api;

import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.SampleIndex;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Samples by id. */
@Path("/v1/samples/{id}")
public class SampleResource {

    private final SampleIndex index;

    SampleResource(SampleIndex index) {
        this.index = index;
    }

    /** The newest event of a sample, as it came. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A sample by its id",
            description = "The newest SampleAnnotated, or the ImageStored while no annotation came.")
    @APIResponse(
            responseCode = "200",
            description = "The event as it stands on its topic",
            content = @Content(schema = @Schema(implementation = SampleAnnotated.class)))
    @APIResponse(responseCode = "404", description = "E_NO_SAMPLE")
    public byte[] sample(@Parameter(description = "The sample's id") @PathParam("id") String id) {
        Optional<byte[]> found = SampleId.isValid(id) ? index.find(new SampleId(id)) : Optional.empty();
        return found.orElseThrow(SampleResource::unknown);
    }

    /** The samples that look the same. */
    @GET
    @Path("/duplicates")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A sample's near-duplicates",
            description = "The other members of its group, those most like it first. A group is connected by perceptual"
                    + " hashes (64 bits) that differ in at most five bits.")
    @APIResponse(
            responseCode = "200",
            description = "The group; without members if nothing looks the same",
            content = @Content(schema = @Schema(implementation = DuplicatesAnswer.class)))
    @APIResponse(responseCode = "400", description = "E_PARAMETER")
    @APIResponse(responseCode = "404", description = "E_NO_SAMPLE")
    public DuplicatesAnswer duplicates(
            @Parameter(description = "The sample's id") @PathParam("id") String id,
            @Parameter(
                            description = "Most members, 1 to 1000; 100 unless told otherwise",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("size")
                    String size) {
        sample(id);
        int most = SearchParameters.size(size, 100, 1_000);
        SampleId sampleId = new SampleId(id);
        return index.duplicates(sampleId)
                .map(group -> DuplicatesAnswer.of(sampleId, group, most))
                .orElse(DuplicatesAnswer.none(sampleId));
    }

    static ProblemException unknown() {
        return new ProblemException(ProblemCode.E_NO_SAMPLE, "The index has no sample with this id");
    }
}
