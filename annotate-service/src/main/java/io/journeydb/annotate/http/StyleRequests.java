package io.journeydb.annotate.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.annotate.category.StyleEdit;
import io.journeydb.annotate.store.StylePhrase;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reads what people send about styles; what is wrong with it is said in a sentence. */
final class StyleRequests {

    private static final int MAX_PHRASES = 100;
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private StyleRequests() {}

    /** A change, as it is described; a parent of null differs from none. */
    @Schema(name = "StyleChange")
    record Change(String name, @Schema(nullable = true) String parent) {}

    /** The other category of a merge. */
    @Schema(name = "StyleMerge")
    record Into(@Schema(required = true) String into) {}

    /** Phrases to move. */
    @Schema(name = "StylePhrases")
    record Phrases(
            @Schema(required = true, minItems = 1, maxItems = MAX_PHRASES)
            List<String> phrases) {}

    static long edition(String ifMatch) {
        if (ifMatch == null) {
            throw new ClientErrorException(
                    "Send the category's ETag as If-Match, so that nobody's change is lost.",
                    Response.Status.PRECONDITION_REQUIRED);
        }
        Matcher tag = ETAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ClientErrorException(
                    "If-Match is not an ETag that this service gave.", Response.Status.PRECONDITION_FAILED);
        }
        return Long.parseLong(tag.group(1));
    }

    static List<StyleEdit> edits(JsonNode patch) {
        List<StyleEdit> edits = new ArrayList<>();
        new JsonBody(patch)
                .object()
                .properties()
                .forEach(member -> edits.add(edit(member.getKey(), member.getValue())));
        if (edits.isEmpty()) {
            throw new BadRequestException("The patch changes nothing: it has neither name nor parent.");
        }
        return edits;
    }

    static StyleEdit merge(JsonNode body) {
        return new StyleEdit.Merge(new JsonBody(body).text("into").orElseThrow(() -> JsonBody.missing("into")));
    }

    static List<StylePhrase> phrases(JsonNode body) {
        List<StylePhrase> phrases = new JsonBody(body)
                .texts("phrases", MAX_PHRASES)
                .map(StylePhrase::distinct)
                .orElseThrow(() -> JsonBody.missing("phrases"));
        if (phrases.isEmpty()) {
            throw new BadRequestException("None of the phrases says anything.");
        }
        return phrases;
    }

    private static StyleEdit edit(String member, JsonNode value) {
        return switch (member) {
            case "name" -> rename(JsonBody.text(value, "name"));
            case "parent" -> new StyleEdit.Move(value.isNull() ? null : JsonBody.text(value, "parent"));
            default -> throw new BadRequestException("Only name and parent of a category can be changed.");
        };
    }

    private static StyleEdit rename(String name) {
        try {
            return new StyleEdit.Rename(name);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }
}
