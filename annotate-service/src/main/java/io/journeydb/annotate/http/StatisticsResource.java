package io.journeydb.annotate.http;

import io.journeydb.annotate.statistics.Statistics;
import io.journeydb.annotate.store.StatisticsQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dataset in numbers. */
@Path("/v1/stats")
@Tag(name = "statistics")
final class StatisticsResource {

    private final StatisticsQuery statistics;

    StatisticsResource(StatisticsQuery statistics) {
        this.statistics = statistics;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatistics",
            summary = "Table 2 of the JourneyDB paper, live",
            description =
                    "Exact and at one moment. Labelled: has an annotation in force with a caption and at least one"
                            + " question. Questions count once for every labelled image. The total adds the splits up.")
    @APIResponse(responseCode = "200", description = "The rows train, val, test, external and total")
    @APIResponse(
            responseCode = "503",
            description = "The store does not answer",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Statistics get() {
        return statistics.count();
    }
}
