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

    private static final int MAX_LIMIT = 500;
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

    static long cursor(String cursor) {
        return cursor == null ? 0 : number(cursor, "cursor", Long.MAX_VALUE);
    }

    static int limit(String limit) {
        return (int) number(limit, "limit", MAX_LIMIT);
    }

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
        object(patch).properties().forEach(member -> edits.add(edit(member.getKey(), member.getValue())));
        if (edits.isEmpty()) {
            throw new BadRequestException("The patch changes nothing: it has neither name nor parent.");
        }
        return edits;
    }

    static StyleEdit merge(JsonNode body) {
        return new StyleEdit.Merge(text(object(body).get("into"), "into"));
    }

    static List<StylePhrase> phrases(JsonNode body) {
        JsonNode given = object(body).get("phrases");
        if (given == null || !given.isArray() || given.isEmpty() || given.size() > MAX_PHRASES) {
            throw new BadRequestException("phrases is a list of 1 to " + MAX_PHRASES + " texts.");
        }
        List<String> texts = new ArrayList<>();
        given.forEach(each -> texts.add(text(each, "A phrase")));
        List<StylePhrase> phrases = StylePhrase.distinct(texts);
        if (phrases.isEmpty()) {
            throw new BadRequestException("None of the phrases says anything.");
        }
        return phrases;
    }

    private static StyleEdit edit(String member, JsonNode value) {
        return switch (member) {
            case "name" -> rename(text(value, "name"));
            case "parent" -> new StyleEdit.Move(value.isNull() ? null : text(value, "parent"));
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

    private static JsonNode object(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new BadRequestException("The body is a JSON object.");
        }
        return body;
    }

    /** PostgreSQL takes no NUL. */
    private static String text(JsonNode value, String what) {
        if (value == null || !value.isTextual() || value.textValue().indexOf('\0') >= 0) {
            throw new BadRequestException(what + " is a text without NUL.");
        }
        return value.textValue();
    }

    private static long number(String text, String what, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadRequestException(what + " is a number that the service gave or takes.", e);
        }
        throw new BadRequestException(what + " is a number from 1" + (most == MAX_LIMIT ? " to " + most : "") + ".");
    }
}
