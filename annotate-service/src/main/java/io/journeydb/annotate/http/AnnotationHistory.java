package io.journeydb.annotate.http;

import io.journeydb.annotate.store.AnnotationVersion;
import io.journeydb.annotate.store.PromptLookup;
import io.journeydb.events.identity.PromptId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of what a prompt was ever annotated with.
 *
 * @param promptId the prompt
 * @param annotations newest first
 * @param next to be given as {@code cursor} for the page that follows; absent on the last
 */
@Schema(name = "AnnotationHistory")
record AnnotationHistory(PromptId promptId, List<AnnotationVersion> annotations, String next) {

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    /** The page that a cursor asks for, or the first; empty if there is no such prompt. */
    static Optional<AnnotationHistory> of(PromptLookup prompts, PromptId id, String cursor, int limit) {
        String listing = "history/" + id;
        int below = cursor == null
                ? Integer.MAX_VALUE
                : Cursor.read(cursor, listing, VERSION).number(0);
        return prompts.history(id, below, limit + 1).map(some -> {
            if (some.size() <= limit) {
                return new AnnotationHistory(id, some, null);
            }
            List<AnnotationVersion> page = some.subList(0, limit);
            return new AnnotationHistory(
                    id, page, Cursor.of(page.getLast().version()).write(listing));
        });
    }
}
