package io.journeydb.index.api;

import io.journeydb.index.search.Exclusions;
import io.journeydb.index.search.PictureVectors;
import io.journeydb.index.search.QueryVector;
import io.journeydb.index.search.Ranking;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.VectorSpace;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Searches by a picture. */
@Path("/v1/search/image")
public class ImageSearchResource {

    private final SampleIndex index;
    private final PictureVectors pictures;
    private final Uploads uploads;
    private final SearchTimer timer;

    ImageSearchResource(SampleIndex index, PictureVectors pictures, Uploads uploads, SearchTimer timer) {
        this.index = index;
        this.pictures = pictures;
        this.uploads = uploads;
        this.timer = timer;
    }

    /** The samples that look like a picture. */
    @POST
    @Consumes({"image/*", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Search by a picture",
            description =
                    "The 200 samples that look most like it; filters and facets as in search. The picture is decoded"
                            + " at a reduced scale and forgotten; a further page needs it again.")
    @RequestBody(
            description = "JPEG, PNG or WebP of at most 16 MiB; the bytes say which",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "One page, nearest first",
            content = @Content(schema = @Schema(implementation = SearchAnswer.class)))
    @APIResponse(
            responseCode = "400",
            description = "E_IMAGE: no picture that ingest would take; E_FILTER, E_PARAMETER or E_CURSOR")
    @APIResponse(responseCode = "410", description = "E_CURSOR_EXPIRED")
    @APIResponse(
            responseCode = "413",
            description = "E_IMAGE_SIZE: the picture is larger than 16 MiB, or E_BODY_SIZE: than 24 MiB")
    @APIResponse(responseCode = "503", description = "E_BUSY: too many pictures at once")
    public SearchAnswer search(InputStream picture, @Context UriInfo uri) {
        SearchParameters parameters = new SearchParameters(uri.getQueryParameters());
        parameters.filters();
        QueryVector vector = QueryVector.of(uploads.take(picture, pictures::of));
        return timer.answer(
                null,
                VectorSpace.IMAGE.label(),
                () -> index.search(parameters.request(new Ranking.Near(VectorSpace.IMAGE, vector), Exclusions.NONE)));
    }
}
