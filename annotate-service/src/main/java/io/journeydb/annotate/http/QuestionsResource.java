package io.journeydb.annotate.http;

import io.journeydb.annotate.store.PromptQuestion;
import io.journeydb.annotate.store.QuestionLookup;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.events.identity.Split;
import io.journeydb.events.json.EventCodec;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The questions of the whole dataset. */
@Path("/v1/questions")
@Tag(name = "questions", description = "Multiple-choice questions of the annotations in force")
final class QuestionsResource {

    private final QuestionLookup questions;
    private final Answers answers;

    QuestionsResource(QuestionLookup questions, EventCodec codec) {
        this.questions = questions;
        this.answers = new Answers(codec);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listQuestions",
            summary = "Questions of a kind, page by page",
            description = "Of every prompt's annotation in force, in the order of the prompts' ids: each question once,"
                    + " however many samples the prompt has. Questions that come or go meanwhile disturb no page.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next leads to the one that follows",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QuestionPage.class)))
    @APIResponse(responseCode = "304", description = "The page is the one that If-None-Match names")
    @APIResponse(responseCode = "400", description = "A parameter means nothing, or the cursor is of another listing")
    public Response list(
            @Parameter(
                            description = "What the questions are about",
                            required = true,
                            schema = @Schema(enumeration = {"style", "content"}))
                    @QueryParam("kind")
                    String kind,
            @Parameter(
                            description = "Only of prompts with a sample in this split",
                            schema = @Schema(enumeration = {"train", "val", "test", "external"}))
                    @QueryParam("split")
                    String split,
            @Parameter(
                            description = "Most questions, 1 to 500",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    @QueryParam("limit")
                    @DefaultValue("100")
                    String limit,
            @Parameter(description = "next of the page before; the same filters must come with it")
                    @QueryParam("cursor")
                    String cursor,
            @Context Request request) {
        QuestionKind ofKind = QuestionPage.kind(kind);
        Optional<Split> ofSplit = QuestionPage.split(split);
        int most = PageLimit.read(limit);
        List<PromptQuestion> some =
                questions.page(ofKind, ofSplit, QuestionPage.place(cursor, ofKind, ofSplit), most + 1);
        return answers.json(request, QuestionPage.of(ofKind, ofSplit, some, most));
    }
}
