package io.journeydb.index.api;

import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Exclusions;
import io.journeydb.index.search.Mode;
import io.journeydb.index.search.QuerySearch;
import io.journeydb.index.search.Ranking;
import io.journeydb.index.search.SampleIndex;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Searches samples by what their prompts, captions and questions say, and by what prompts mean. */
@Path("/v1/search")
public class SearchResource {

    private final SampleIndex index;
    private final QuerySearch queries;
    private final SearchTimer timer;

    SearchResource(SampleIndex index, QuerySearch queries, SearchTimer timer) {
        this.index = index;
        this.queries = queries;
        this.timer = timer;
    }

    /** One page of what a query finds. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search samples",
            description =
                    "mode=text: BM25 over prompt, caption and questions. Of one or two words all must be there, of more"
                            + " most of them. Quotes ask for an exact phrase, rab* for words that begin so, rabit~ for"
                            + " words spelled nearly so, -word leaves out. mode=semantic: the 200 nearest embeddings of"
                            + " prompts; what is asked for or left out by an operator holds. mode=hybrid: both rankings,"
                            + " fused by reciprocal rank (k = 60). Filters of one name are alternatives, of different"
                            + " names conditions. Without q, filters alone: newest first.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "What to search for",
            example = "rabbit whisky",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "What the query is compared by",
            schema =
                    @Schema(
                            enumeration = {"text", "semantic", "hybrid"},
                            defaultValue = "text"))
    @APIResponse(
            responseCode = "200",
            description = "One page, best first",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    @APIResponse(responseCode = "400", description = "E_QUERY (position says where), E_FILTER, E_PARAMETER or E_CURSOR")
    @APIResponse(responseCode = "410", description = "E_CURSOR_EXPIRED: begin the search anew")
    @APIResponse(responseCode = "503", description = "E_EMBEDDINGS_OFF: queries cannot be embedded here; or E_INDEX")
    public SearchAnswer search(@Context UriInfo uri) {
        SearchParameters parameters = new SearchParameters(uri.getQueryParameters(), "q", "mode");
        String query = parameters.one("q");
        Mode mode = mode(parameters.one("mode"));
        if (query == null && !parameters.filters().areNone()) {
            return timer.answer(
                    null, "newest", () -> index.search(parameters.request(new Ranking.Newest(), Exclusions.NONE)));
        }
        SearchQuery parsed = SearchQuery.parse(query == null ? "" : query);
        return timer.answer(
                query,
                mode.label(),
                () -> queries.search(mode, parsed, ranking -> parameters.request(ranking, Exclusions.NONE)));
    }

    private static Mode mode(String label) {
        return label == null
                ? Mode.TEXT
                : Mode.byLabel(label).orElseThrow(() -> SearchParameters.invalid("mode is text, semantic or hybrid"));
    }
}
