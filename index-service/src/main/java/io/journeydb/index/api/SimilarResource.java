package io.journeydb.index.api;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.Exclusions;
import io.journeydb.index.search.QueryVector;
import io.journeydb.index.search.Ranking;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.VectorSpace;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** More like a sample. */
@Path("/v1/samples/{id}/similar")
public class SimilarResource {

    private final SampleIndex index;
    private final SearchTimer timer;

    SimilarResource(SampleIndex index, SearchTimer timer) {
        this.index = index;
        this.timer = timer;
    }

    /** The samples nearest to one, without itself. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Samples like this one",
            description = "The 200 nearest by picture or by prompt, without itself; filters and facets as in search.")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "What is compared",
            schema =
                    @Schema(
                            enumeration = {"image", "prompt"},
                            defaultValue = "image"))
    @APIResponse(
            responseCode = "200",
            description = "One page, nearest first",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    @APIResponse(responseCode = "400", description = "E_FILTER, E_PARAMETER or E_CURSOR")
    @APIResponse(responseCode = "404", description = "E_NO_SAMPLE, or E_NO_VECTOR: there is nothing to compare it by")
    @APIResponse(responseCode = "410", description = "E_CURSOR_EXPIRED")
    public SearchAnswer similar(
            @Parameter(description = "The sample's id") @PathParam("id") String id, @Context UriInfo uri) {
        SearchParameters parameters = new SearchParameters(uri.getQueryParameters(), "by");
        VectorSpace space = space(parameters.one("by"));
        SampleDocument sample = sample(id);
        QueryVector vector = vector(sample, space);
        Exclusions itself = Exclusions.of(sample.sampleId());
        return timer.answer(
                null, space.label(), () -> index.search(parameters.request(new Ranking.Near(space, vector), itself)));
    }

    private SampleDocument sample(String id) {
        Optional<SampleDocument> found = SampleId.isValid(id) ? index.document(new SampleId(id)) : Optional.empty();
        return found.orElseThrow(SampleResource::unknown);
    }

    private QueryVector vector(SampleDocument sample, VectorSpace space) {
        return Optional.ofNullable(sample.features())
                .flatMap(features -> features.vector(space))
                .filter(index.encoders().of(space)::made)
                .map(FeatureVector::vector)
                .map(QueryVector::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.E_NO_VECTOR,
                        "The sample has no vector of its " + space.label()
                                + ", or not yet, or one of another encoder"));
    }

    private static VectorSpace space(String label) {
        if (label == null || label.equals(VectorSpace.IMAGE.label())) {
            return VectorSpace.IMAGE;
        }
        if (label.equals(VectorSpace.PROMPT.label())) {
            return VectorSpace.PROMPT;
        }
        throw SearchParameters.invalid("by is image or prompt");
    }
}
