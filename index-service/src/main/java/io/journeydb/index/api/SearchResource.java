package io.journeydb.index.api;

import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.SearchPage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Searches samples by what their prompts, captions and questions say. */
@Path("/v1/search")
public class SearchResource {

    private static final int MAX_SIZE = 100;

    private final SampleIndex index;
    private final Timer latency;

    SearchResource(SampleIndex index, MeterRegistry registry) {
        this.index = index;
        this.latency = Timer.builder("journeydb.search.latency")
                .description("Of one search, with highlights")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** The best hits of a query. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search samples",
            description =
                    "Ranked by BM25 over prompt, caption and questions. Of one or two words all must be there, of more"
                            + " most of them. Quotes ask for an exact phrase, rab* for words that begin so, -word leaves out.")
    @APIResponse(
            responseCode = "200",
            description = "The best hits, best first",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query or the size means nothing; for a query, position says where",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public SearchAnswer search(
            @Parameter(description = "What to search for", example = "rabbit whisky") @QueryParam("q") String query,
            @Parameter(
                            description = "Most hits, 1 to 100",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
                    @QueryParam("size")
                    @DefaultValue("10")
                    String size) {
        SearchQuery parsed = SearchQuery.parse(query == null ? "" : query);
        int hits = size(size);
        Timer.Sample timing = Timer.start();
        SearchPage page = index.search(parsed, hits);
        return SearchAnswer.of(query, page, Duration.ofNanos(timing.stop(latency)));
    }

    private static int size(String text) {
        if (text.matches("[0-9]{1,4}")) {
            int size = Integer.parseInt(text);
            if (size >= 1 && size <= MAX_SIZE) {
                return size;
            }
        }
        throw new ProblemException(Problem.of(400, "Bad Request", "size is a number from 1 to " + MAX_SIZE));
    }
}
