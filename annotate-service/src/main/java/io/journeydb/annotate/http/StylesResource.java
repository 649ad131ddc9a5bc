package io.journeydb.annotate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.annotate.category.CountedStyles;
import io.journeydb.annotate.category.EditOutcome;
import io.journeydb.annotate.category.StyleEdit;
import io.journeydb.annotate.category.StyleEditor;
import io.journeydb.annotate.store.StylePages;
import io.journeydb.events.json.EventCodec;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories of style: to look at, and to change. */
@Path("/v1/styles")
@Tag(name = "styles")
@Produces(MediaType.APPLICATION_JSON)
final class StylesResource {

    private static final String PAGE = "100";
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String CATEGORY = "The category's id";
    private static final String SEEN = "The ETag of the category as it was seen";
    private static final String ETAG_HELP =
            "The ETag names the category's name, place and merging, which If-Match of a change compares; phrases and counts"
                    + " are no part of it.";

    private final CountedStyles counted;
    private final StylePages pages;
    private final StyleEditor editor;
    private final Answers answers;

    StylesResource(CountedStyles counted, StylePages pages, StyleEditor editor, EventCodec codec) {
        this.counted = counted;
        this.pages = pages;
        this.editor = editor;
        this.answers = new Answers(codec);
    }

    @GET
    @Operation(
            operationId = "getStyles",
            summary = "The tree of style categories with counts",
            description =
                    "Two levels, without categories that were merged. The tree is the present one; its numbers were exact"
                            + " at countedAt, and asking has them counted again when they are old. The ETag is of the tree and"
                            + " its numbers, not of when they were counted.")
    @APIResponse(
            responseCode = "200",
            description = "The tree",
            content = @Content(schema = @Schema(implementation = StyleTreeView.class)))
    @APIResponse(responseCode = "304", description = "The tree and its numbers are those that If-None-Match names")
    public Response tree(@Context Request request) {
        StyleTreeView tree = StyleTreeView.of(counted.get());
        return answers.saying(request, tree.timeless(), tree);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getStyle", summary = "A style category with its phrases", description = ETAG_HELP)
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content = @Content(schema = @Schema(implementation = StyleView.class)))
    @APIResponse(responseCode = "404", description = "No such category")
    public Response get(
            @Parameter(description = CATEGORY) @PathParam("id") String id,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(description = "Most phrases, 1 to 500") @QueryParam("limit") @DefaultValue(PAGE) String limit) {
        return show(id, StyleView.place(cursor, id), PageLimit.read(limit));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeStyle",
            summary = "Renames a category, or moves it in the tree",
            description = "A merge patch with name, parent or both; a parent of null is the first level. " + ETAG_HELP)
    @RequestBody(content = @Content(schema = @Schema(implementation = StyleRequests.Change.class)))
    @APIResponse(
            responseCode = "200",
            description = "The category as it is now",
            content = @Content(schema = @Schema(implementation = StyleView.class)))
    @APIResponse(responseCode = "409", description = "The tree would not have two levels any more")
    @APIResponse(responseCode = "412", description = "The category was changed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @Parameter(description = CATEGORY) @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode patch) {
        return edit(id, ifMatch, StyleRequests.edits(patch));
    }

    @POST
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergeStyle",
            summary = "Merges a category into another",
            description = "Its phrases and children go to the other; its id stays valid and says where they went. "
                    + ETAG_HELP)
    @RequestBody(content = @Content(schema = @Schema(implementation = StyleRequests.Into.class)))
    @APIResponse(
            responseCode = "200",
            description = "The category that is gone",
            content = @Content(schema = @Schema(implementation = StyleView.class)))
    @APIResponse(responseCode = "409", description = "It can't be merged into that one")
    @APIResponse(responseCode = "412", description = "The category was changed meanwhile")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response merge(
            @Parameter(description = CATEGORY) @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode body) {
        return edit(id, ifMatch, List.of(StyleRequests.merge(body)));
    }

    @POST
    @Path("/{id}/phrases")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveStylePhrases",
            summary = "Moves phrases to this category",
            description = "For good: whatever the lexicon or a comparison says. Phrases that never came are taken too."
                    + " May be repeated. Searches by category follow within seconds.")
    @RequestBody(content = @Content(schema = @Schema(implementation = StyleRequests.Phrases.class)))
    @APIResponse(
            responseCode = "200",
            description = "The category with its phrases",
            content = @Content(schema = @Schema(implementation = StyleView.class)))
    @APIResponse(responseCode = "404", description = "No such category, or it was merged")
    public Response move(@Parameter(description = CATEGORY) @PathParam("id") String id, JsonNode body) {
        if (!editor.put(id, StyleRequests.phrases(body))) {
            throw new NotFoundException("There is no category with this id that takes phrases.");
        }
        return show(id, 0, PageLimit.read(PAGE));
    }

    private Response edit(String id, String ifMatch, List<StyleEdit> edits) {
        return switch (editor.edit(id, StyleRequests.edition(ifMatch), edits)) {
            case EditOutcome.Changed(var nodes) -> show(id, 0, PageLimit.read(PAGE));
            case EditOutcome.Unknown() -> throw new NotFoundException("There is no category with this id.");
            case EditOutcome.Stale(long edition) ->
                throw new ClientErrorException(
                        "The category was changed meanwhile; its ETag is \"" + edition + "\" now.",
                        Response.Status.PRECONDITION_FAILED);
            case EditOutcome.Refused(String reason) -> throw new ClientErrorException(reason, Response.Status.CONFLICT);
        };
    }

    private Response show(String id, long after, int limit) {
        StylePages.Page page = pages.page(id, after, limit + 1)
                .orElseThrow(() -> new NotFoundException("There is no category with this id."));
        return Response.ok(StyleView.of(page, limit))
                .tag(Long.toString(page.node().edition()))
                .build();
    }
}
