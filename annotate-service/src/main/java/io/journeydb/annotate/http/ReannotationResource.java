package io.journeydb.annotate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.annotate.store.Reannotation;
import io.journeydb.annotate.store.Reannotations;
import io.journeydb.events.json.EventCodec;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Has prompts annotated again. */
@Path(ReannotationResource.PATH)
@Tag(name = "annotations")
@Produces(MediaType.APPLICATION_JSON)
final class ReannotationResource {

    static final String PATH = "/v1/annotations/reannotate";

    private static final String REQUEST = "The request's id, as Location ends with";

    private final Reannotations reannotations;
    private final Answers answers;

    ReannotationResource(Reannotations reannotations, EventCodec codec) {
        this.reannotations = reannotations;
        this.answers = new Answers(codec);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reannotate",
            summary = "Has prompts annotated again by the configured annotator",
            description =
                    "All criteria that are given must hold. The prompts wait behind new ones; the annotation in force"
                            + " stays until the next is stored, and stays in the history after that. With dryRun: counts only.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReannotationRequest.Body.class)))
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: what would be done",
            content = @Content(schema = @Schema(implementation = Reannotations.Size.class)))
    @APIResponse(
            responseCode = "202",
            description = "The prompts wait; Location says where to ask how far it is",
            content = @Content(schema = @Schema(implementation = ReannotationView.class)))
    @APIResponse(responseCode = "400", description = "No criterion, or one that there is not")
    public Response request(JsonNode body) {
        ReannotationRequest request = ReannotationRequest.of(body);
        if (request.dryRun()) {
            return Response.ok(reannotations.count(request.selection())).build();
        }
        Reannotation requested = reannotations.request(request.selection(), body.toString());
        return Response.accepted(ReannotationView.of(requested))
                .location(URI.create(PATH + "/" + requested.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReannotation", summary = "How far annotating again is")
    @APIResponse(
            responseCode = "200",
            description = "Counts of this moment",
            content = @Content(schema = @Schema(implementation = ReannotationView.class)))
    @APIResponse(responseCode = "304", description = "It is as far as in the answer that If-None-Match names")
    @APIResponse(responseCode = "404", description = "No such request")
    public Response get(@Parameter(description = REQUEST) @PathParam("id") String id, @Context Request request) {
        return answers.json(request, known(reannotations.find(id)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelReannotation",
            summary = "Leaves what still waits as it is",
            description = "What was annotated again stays so. May be repeated.")
    @APIResponse(
            responseCode = "200",
            description = "Counts of this moment",
            content = @Content(schema = @Schema(implementation = ReannotationView.class)))
    @APIResponse(responseCode = "404", description = "No such request")
    public ReannotationView cancel(@Parameter(description = REQUEST) @PathParam("id") String id) {
        return known(reannotations.cancel(id));
    }

    private static ReannotationView known(Optional<Reannotation> found) {
        return found.map(ReannotationView::of)
                .orElseThrow(() -> new NotFoundException("There is no request with this id."));
    }
}
