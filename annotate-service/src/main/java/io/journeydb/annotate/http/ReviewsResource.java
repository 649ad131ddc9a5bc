package io.journeydb.annotate.http;

import io.journeydb.annotate.review.Consensus;
import io.journeydb.annotate.store.ReviewedSamples;
import io.journeydb.annotate.store.ReviewedSamples.Position;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.identity.ReviewId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People compare pictures with their prompts. */
@Path("/v1/reviews")
@Tag(name = "reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
final class ReviewsResource {

    private static final int MAX_BODY_BYTES = 256 * 1024;
    private static final int MOST_TASKS = 200;
    private static final String PAGE = "20";

    private final ReviewSubmissions submissions;
    private final ReviewedSamples samples;
    private final Consensus consensus;
    private final Answers answers;

    ReviewsResource(ReviewSubmissions submissions, ReviewedSamples samples, Consensus consensus, EventCodec codec) {
        this.submissions = submissions;
        this.samples = samples;
        this.consensus = consensus;
        this.answers = new Answers(codec);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitReview",
            summary = "Say which words of a prompt its picture does not show",
            description = "Produced to journeydb.reviews. Of a reviewer's reviews of a sample the latest counts.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewReview.class)))
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(schema = @Schema(implementation = SubmittedReview.class)))
    @APIResponse(responseCode = "400", description = "Not a review, or the prompt has no such words")
    @APIResponse(responseCode = "404", description = "No such sample")
    @APIResponse(responseCode = "413", description = "The body has more than 256 KiB")
    @APIResponse(responseCode = "503", description = "The store or Kafka does not answer")
    public Response submit(InputStream body) {
        return Response.accepted(submissions.submit(BodyLimit.read(body, MAX_BODY_BYTES)))
                .build();
    }

    @DELETE
    @Path("/{sampleId}/{reviewId}")
    @Operation(
            operationId = "withdrawReview",
            summary = "Take a review back, for ever",
            description = "An event as a review is: history stays, and the reviewer's review before it counts again.")
    @APIResponse(
            responseCode = "202",
            description = "The withdrawal is on its way",
            content = @Content(schema = @Schema(implementation = SubmittedReview.class)))
    @APIResponse(responseCode = "400", description = "The reviewer is missing or no name")
    @APIResponse(responseCode = "404", description = "The sample has no such review")
    public Response withdraw(
            @Parameter(description = "The sample's id") @PathParam("sampleId") String sampleId,
            @Parameter(description = "The review's id") @PathParam("reviewId") String reviewId,
            @Parameter(description = "Who takes it back", required = true) @QueryParam("reviewer") String reviewer) {
        if (reviewer == null) {
            throw new BadRequestException("The parameter reviewer is missing.");
        }
        if (!SampleId.isValid(sampleId) || !ReviewId.isValid(reviewId)) {
            throw new NotFoundException("The sample has no review with this id.");
        }
        return Response.accepted(submissions.withdraw(new SampleId(sampleId), new ReviewId(reviewId), reviewer))
                .build();
    }

    @GET
    @Path("/queue")
    @Operation(
            operationId = "getReviewQueue",
            summary = "What needs a review next, the test split first",
            description = "Without what others found, so that each judges alone.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ReviewPage.class)))
    @APIResponse(responseCode = "304", description = "The page is the one that If-None-Match names")
    @APIResponse(responseCode = "400", description = "A limit or cursor that cannot be")
    public Response queue(
            @Parameter(description = "Leaves out what this reviewer has reviewed") @QueryParam("reviewer")
                    String reviewer,
            @Parameter(description = "1 to 200, by default 20") @QueryParam("limit") @DefaultValue(PAGE) String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Context Request request) {
        int most = PageLimit.read(limit, MOST_TASKS);
        if (reviewer != null && !PromptReviewed.isReviewer(reviewer)) {
            throw new BadRequestException("There can be no reviewer of this name.");
        }
        return answers.json(
                request, ReviewPage.of(samples.tasks(reviewer == null ? "" : reviewer, position(cursor), most), most));
    }

    private static Position position(String cursor) {
        try {
            return ReviewPage.position(cursor);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("The cursor is not one that a page gave.", e);
        }
    }

    @GET
    @Path("/{sampleId}")
    @Operation(
            operationId = "getReviews",
            summary = "How the review of a sample stands, with its history",
            description = "Words on which reviewers disagree are marked as disputed.")
    @APIResponse(
            responseCode = "200",
            description = "The state",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the answer that If-None-Match names")
    @APIResponse(responseCode = "404", description = "Neither the sample nor a review of it is known")
    public Response get(
            @Parameter(description = "The sample's id") @PathParam("sampleId") String sampleId,
            @Context Request request) {
        return Optional.of(sampleId)
                .filter(SampleId::isValid)
                .map(SampleId::new)
                .flatMap(id -> samples.find(id).map(found -> ReviewView.of(id, found, consensus)))
                .map(state -> answers.json(request, state))
                .orElseThrow(() -> new NotFoundException("Neither a sample with this id nor a review of it is known."));
    }
}
