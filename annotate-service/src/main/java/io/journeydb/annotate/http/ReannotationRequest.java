package io.journeydb.annotate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.annotate.store.PromptSelection;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reads what is to be annotated again; what is wrong with it is said in a sentence.
 *
 * @param selection the prompts
 * @param dryRun whether only to count
 */
record ReannotationRequest(PromptSelection selection, boolean dryRun) {

    private static final int MOST_IDS = 10_000;
    private static final Set<String> MEMBERS = Set.of(
            "annotator", "annotatorVersion", "style", "split", "promptIds", "sampleIds", "refusedOnly", "dryRun");

    /** The body as it is described: every criterion that is given must hold. */
    @Schema(name = "Reannotate")
    record Body(
            @Schema(description = "Who made the annotation in force", examples = "lexicon")
            String annotator,

            @Schema(description = "Its version", examples = "1")
            String annotatorVersion,

            @Schema(description = "A style phrase of the annotation in force", examples = "oil painting")
            String style,

            @Schema(enumeration = {"train", "val", "test", "external"})
            String split,

            @Schema(maxItems = MOST_IDS) List<String> promptIds,

            @Schema(description = "Their prompts are meant", maxItems = MOST_IDS)
            List<String> sampleIds,

            @Schema(description = "Only prompts that no model could annotate")
            boolean refusedOnly,

            @Schema(description = "Count, and change nothing")
            boolean dryRun) {}

    static ReannotationRequest of(JsonNode node) {
        JsonBody body = new JsonBody(node);
        node.fieldNames().forEachRemaining(ReannotationRequest::requireKnown);
        try {
            PromptSelection selection = new PromptSelection(
                    body.text("annotator"),
                    body.text("annotatorVersion"),
                    body.text("style").map(StylePhrase::new),
                    body.text("split").map(Split::parse),
                    ids(body, "promptIds", PromptId::new),
                    ids(body, "sampleIds", SampleId::new),
                    body.flag("refusedOnly"));
            return new ReannotationRequest(selection, body.flag("dryRun"));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("This selects nothing that there can be: " + e.getMessage() + ".", e);
        }
    }

    private static <T> List<T> ids(JsonBody body, String member, Function<String, T> reading) {
        return body.texts(member, MOST_IDS).orElse(List.of()).stream()
                .map(reading)
                .toList();
    }

    private static void requireKnown(String member) {
        if (!MEMBERS.contains(member)) {
            // A misspelt criterion would choose more than was meant.
            throw new BadRequestException("There is no such criterion; there are annotator, annotatorVersion, style,"
                    + " split, promptIds, sampleIds and refusedOnly, beside dryRun.");
        }
    }
}
