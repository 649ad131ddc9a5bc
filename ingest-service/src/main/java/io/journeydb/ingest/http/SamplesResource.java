package io.journeydb.ingest.http;

import io.journeydb.events.SampleByReference;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.config.IngestConfig;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes samples, and puts them onto {@code journeydb.samples} like those of any other producer. */
@Path("/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SamplesResource {

    private static final int SECONDS_IN_QUEUE = 1;

    private final Submissions submissions;
    private final Semaphore uploads;

    SamplesResource(Submissions submissions, IngestConfig config) {
        this.submissions = submissions;
        this.uploads = new Semaphore(config.uploads());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Submit a picture with its prompt")
    @APIResponse(
            responseCode = "202",
            description = "On its way; the event on journeydb.images or journeydb.rejections says what became of it",
            content = @Content(schema = @Schema(implementation = Submitted.class)))
    @APIResponse(
            responseCode = "400",
            description = "It would be rejected; the member code says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The picture is too large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "Kafka does not answer, or too many submit at once",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response submit(SampleForm form) {
        if (form.image == null) {
            return Problem.of(RejectionCode.E_IMG_EMPTY, "the form has no part image")
                    .toResponse();
        }
        if (!mayBegin()) {
            return busy();
        }
        try {
            return submissions.submit(bytes(form.image), imageType(form.image), form.attributes());
        } finally {
            uploads.release();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Submit a sample whose picture is elsewhere")
    @RequestBody(content = @Content(schema = @Schema(implementation = SampleByReference.class)))
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = Submitted.class)))
    @APIResponse(
            responseCode = "400",
            description = "It would be rejected; the member code says why",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The JSON has more than 1 MiB",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response submit(
            @Parameter(description = "The sample's id, [a-z0-9][a-z0-9_-]{0,63}; derived when absent")
                    @HeaderParam("ce-subject")
                    String subject,
            InputStream body) {
        byte[] reference = start(body);
        if (reference.length > BodyLimit.MAX_JSON_BYTES) {
            return BodyLimit.problem(BodyLimit.MAX_JSON_BYTES).toResponse();
        }
        Map<String, String> attributes = new HashMap<>();
        attributes.put("subject", subject);
        return submissions.submit(reference, MediaType.APPLICATION_JSON, attributes);
    }

    /** Whether there is room in memory for one more. Waits no longer than would keep other requests from a thread. */
    private boolean mayBegin() {
        try {
            return uploads.tryAcquire(SECONDS_IN_QUEUE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Response busy() {
        Problem problem = Problem.of(
                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), "Too many samples are submitted at once.");
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.RETRY_AFTER, SECONDS_IN_QUEUE)
                .build();
    }

    /** The whole body, or one byte more than is taken of it: one that is chunked announces no length. */
    private static byte[] start(InputStream body) {
        try {
            return body.readNBytes(BodyLimit.MAX_JSON_BYTES + 1);
        } catch (IOException e) {
            throw new BadRequestException("The body can't be read to its end.", e);
        }
    }

    private static byte[] bytes(FileUpload image) {
        try {
            return Files.readAllBytes(image.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("an upload that was received can't be read", e);
        }
    }

    /** Only a type of picture is a claim: clients that know nothing send octet-stream. */
    private static String imageType(FileUpload image) {
        String type = image.contentType();
        return type != null && type.startsWith("image/") ? type : "application/octet-stream";
    }
}
