package io.journeydb.index.api;

import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.SampleIndex;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    @APIResponse(
            responseCode = "404",
            description = "No such sample",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public byte[] sample(@Parameter(description = "The sample's id") @PathParam("id") String id) {
        Optional<byte[]> found = SampleId.isValid(id) ? index.find(new SampleId(id)) : Optional.empty();
        return found.orElseThrow(
                () -> new ProblemException(Problem.of(404, "Not Found", "The index has no sample with this id")));
    }
}
