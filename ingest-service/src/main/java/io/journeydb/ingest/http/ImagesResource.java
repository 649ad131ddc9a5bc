package io.journeydb.ingest.http;

import io.journeydb.events.identity.SampleId;
import io.journeydb.ingest.store.SampleArchive;
import io.journeydb.ingest.store.StoredPicture;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectStoreUnavailableException;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The stored pictures. */
@Path("/v1/images/{id}")
@Blocking
public class ImagesResource {

    private final SampleArchive archive;

    ImagesResource(SampleArchive archive) {
        this.archive = archive;
    }

    @GET
    @Operation(summary = "The picture of a sample, byte for byte as submitted")
    @APIResponse(responseCode = "200", description = "The picture; its ETag is the SHA-256 of its bytes")
    @APIResponse(responseCode = "304", description = "The client has it")
    @APIResponse(
            responseCode = "404",
            description = "There is no such sample (yet)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response get(
            @Parameter(description = "The sample's id") @PathParam("id") String id, @Context Request request) {
        SampleId sample = sample(id);
        StoredPicture picture = archive.find(sample).orElseThrow(ImagesResource::missing);
        EntityTag tag = new EntityTag(picture.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok((StreamingOutput) client -> stream(sample, client))
                        .type(picture.mediaType())
                        .header(HttpHeaders.CONTENT_LENGTH, picture.bytes());
        return answer.tag(tag).header("X-Content-Type-Options", "nosniff").build();
    }

    private void stream(SampleId sample, OutputStream client) throws IOException {
        try (ObjectContent content = archive.open(sample)
                .orElseThrow(
                        () -> new ObjectStoreUnavailableException("the object vanished while it was read", null))) {
            content.stream().transferTo(client);
        }
    }

    /** What can't be an id names no sample. */
    private static SampleId sample(String id) {
        if (!SampleId.isValid(id)) {
            throw missing();
        }
        return new SampleId(id);
    }

    private static NotFoundException missing() {
        return new NotFoundException("There is no picture of this id.");
    }
}
