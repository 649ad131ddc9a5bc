package io.journeydb.annotate.http;

import io.journeydb.annotate.store.AnnotatedSamples;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Annotated samples, one by one. */
@Path("/v1/annotations")
@Tag(name = "annotations")
final class AnnotationResource {

    private final AnnotatedSamples samples;
    private final Answers answers;

    AnnotationResource(AnnotatedSamples samples, EventCodec codec) {
        this.samples = samples;
        this.answers = new Answers(codec);
    }

    @GET
    @Path("/{sampleId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getAnnotation",
            summary = "A sample with the annotation in force",
            description = "The same JSON as the value of the newest event of the sample on journeydb.annotations.")
    @APIResponse(
            responseCode = "200",
            description = "The annotated sample",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SampleAnnotated.class)))
    @APIResponse(responseCode = "304", description = "The sample is as in the answer that If-None-Match names")
    @APIResponse(responseCode = "404", description = "No such sample, or it has no annotation yet")
    public Response get(
            @Parameter(description = "The sample's id") @PathParam("sampleId") String sampleId,
            @Context Request request) {
        return Optional.of(sampleId)
                .filter(SampleId::isValid)
                .flatMap(id -> samples.find(new SampleId(id)))
                .map(sample -> answers.json(request, sample))
                .orElseThrow(() -> new NotFoundException("There is no annotated sample with this id."));
    }
}
