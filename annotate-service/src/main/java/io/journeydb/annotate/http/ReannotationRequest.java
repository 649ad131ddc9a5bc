package io.journeydb.annotate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.annotate.store.PromptSelection;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static ReannotationRequest of(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new BadRequestException("The body is a JSON object.");
        }
        body.fieldNames().forEachRemaining(ReannotationRequest::requireKnown);
        try {
            PromptSelection selection = new PromptSelection(
                    text(body, "annotator"),
                    text(body, "annotatorVersion"),
                    text(body, "style").map(StylePhrase::new),
                    text(body, "split").map(Split::parse),
                    ids(body, "promptIds", PromptId::new),
                    ids(body, "sampleIds", SampleId::new),
                    flag(body, "refusedOnly"));
            return new ReannotationRequest(selection, flag(body, "dryRun"));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("This selects nothing that there can be: " + e.getMessage() + ".", e);
        }
    }

    private static void requireKnown(String member) {
        if (!MEMBERS.contains(member)) {
            // A misspelt criterion would choose more than was meant.
            throw new BadRequestException("There is no such criterion; there are annotator, annotatorVersion, style,"
                    + " split, promptIds, sampleIds and refusedOnly, beside dryRun.");
        }
    }

    private static Optional<String> text(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().indexOf('\0') >= 0) {
            throw new BadRequestException(member + " is a text without NUL.");
        }
        return Optional.of(value.textValue());
    }

    private static boolean flag(JsonNode body, String member) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new BadRequestException(member + " is true or false.");
        }
        return value.booleanValue();
    }

    private static <T> List<T> ids(JsonNode body, String member, Function<String, T> reading) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.isEmpty() || value.size() > MOST_IDS) {
            throw new BadRequestException(member + " is a list of 1 to " + MOST_IDS + " ids.");
        }
        List<T> ids = new ArrayList<>();
        for (JsonNode id : value) {
            if (!id.isTextual()) {
                throw new BadRequestException(member + " holds texts.");
            }
            ids.add(reading.apply(id.textValue()));
        }
        return ids;
    }
}
