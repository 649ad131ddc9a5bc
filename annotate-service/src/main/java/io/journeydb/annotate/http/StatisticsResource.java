package io.journeydb.annotate.http;

import io.journeydb.annotate.statistics.Statistics;
import io.journeydb.annotate.statistics.StatisticsTable;
import io.journeydb.annotate.statistics.TableFormat;
import io.journeydb.annotate.store.StatisticsQuery;
import io.journeydb.events.json.EventCodec;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dataset in numbers. */
@Path("/v1/stats")
@Tag(name = "statistics", description = "The dataset in numbers")
@APIResponse(responseCode = "304", description = "The numbers are those of the answer that If-None-Match names")
final class StatisticsResource {

    private static final String CSV = "text/csv";
    private static final String MARKDOWN = "text/markdown";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final String EXACT =
            "Exact and at one moment. Labelled: has an annotation in force with a caption and at least one question."
                    + " Questions count once for every labelled image. The total adds the splits up.";

    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(MARKDOWN))
            .build();

    private final StatisticsQuery statistics;
    private final EventCodec codec;

    StatisticsResource(StatisticsQuery statistics, EventCodec codec) {
        this.statistics = statistics;
        this.codec = codec;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, MARKDOWN})
    @Operation(
            operationId = "getStatistics",
            summary = "The tables 2 and 9 of the JourneyDB paper, live, with parameters and arrivals",
            description = EXACT)
    @APIResponse(
            responseCode = "200",
            description =
                    "JSON: all tables, rows (by split), generators, parameters, arrivals (by hour). CSV: one table."
                            + " Markdown: all tables, each under a heading",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Statistics.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "There is no such table")
    @APIResponse(responseCode = "406", description = "Accept names none of the formats")
    public Response get(
            @Parameter(
                            description = "Which table, for CSV",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "splits",
                                                "generators",
                                                "versions",
                                                "aspect-ratios",
                                                "arrivals"
                                            }))
                    @QueryParam("table")
                    @DefaultValue("splits")
                    String table,
            @Context Request request) {
        StatisticsTable named = StatisticsTable.of(table)
                .orElseThrow(() ->
                        new BadRequestException("table is splits, generators, versions, aspect-ratios or arrivals."));
        Variant format = request.selectVariant(FORMATS);
        if (format == null) {
            throw new NotAcceptableException();
        }
        Statistics counted = statistics.count();
        return switch (format.getMediaType().getSubtype()) {
            case "csv" -> text(request, TableFormat.CSV.write(named, counted), CSV);
            case "markdown" -> text(request, markdown(counted), MARKDOWN);
            default -> answer(request, timeless(counted), codec.encode(counted), MediaType.APPLICATION_JSON);
        };
    }

    private static String markdown(Statistics counted) {
        return Arrays.stream(StatisticsTable.values())
                .map(table -> TableFormat.MARKDOWN.write(table, counted))
                .collect(Collectors.joining("\n"));
    }

    private static Response text(Request request, String text, String type) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return answer(request, body, body, type + UTF_8);
    }

    /** Without the time at which they were counted: numbers that are the same are the same answer. */
    private byte[] timeless(Statistics counted) {
        return codec.encode(new Statistics(
                Instant.EPOCH, counted.rows(), counted.generators(), counted.parameters(), counted.arrivals()));
    }

    private static Response answer(Request request, byte[] said, byte[] body, String type) {
        return Response.fromResponse(Answers.saying(request, said, body, MediaType.valueOf(type)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
