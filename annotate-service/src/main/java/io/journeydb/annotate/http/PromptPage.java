package io.journeydb.annotate.http;

import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.PromptLookup;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.annotate.store.StyledPrompt;
import io.journeydb.events.identity.PromptId;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of prompts of one style.
 *
 * @param prompts in the order of their ids
 * @param next to be given as {@code cursor} for the page that follows; absent on the last
 */
@Schema(name = "PromptPage")
record PromptPage(List<StyledPrompt> prompts, String next) {

    private static final Pattern PROMPT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CATEGORY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    /** What prompts are asked for by. */
    sealed interface Style {

        /** A phrase, however it is spelled. */
        record Phrase(StylePhrase phrase) implements Style {}

        /** A category's id, such as {@value PhraseCategories#OTHER}. */
        record Category(String id) implements Style {}

        /** Reads the two parameters, of which one is to be given. */
        static Style of(String phrase, String category) {
            if ((phrase == null) == (category == null)) {
                throw new BadRequestException("Give either style, a phrase, or category, a category's id.");
            }
            if (category != null) {
                if (!CATEGORY.matcher(category).matches()) {
                    throw new BadRequestException("category is no category's id; /v1/styles lists them.");
                }
                return new Category(category);
            }
            try {
                return new Phrase(new StylePhrase(phrase));
            } catch (IllegalArgumentException e) {
                throw new BadRequestException("style is a phrase of at least a word.", e);
            }
        }

        private String listing() {
            return switch (this) {
                case Phrase(var phrase) -> "prompts/style/" + phrase;
                case Category(var id) -> "prompts/category/" + id;
            };
        }

        private List<StyledPrompt> select(PromptLookup prompts, Optional<PromptId> after, int limit) {
            return switch (this) {
                case Phrase(var phrase) -> prompts.withPhrase(phrase, after, limit);
                case Category(var id) -> prompts.withCategory(id, after, limit);
            };
        }
    }

    /** Whether a text may be a prompt's id. */
    static boolean isPrompt(String text) {
        return PROMPT.matcher(text).matches();
    }

    /** The page that a cursor asks for, or the first. */
    static PromptPage of(PromptLookup prompts, Style style, String cursor, int limit) {
        Optional<PromptId> after = Optional.ofNullable(cursor)
                .map(text ->
                        new PromptId(Cursor.read(text, style.listing(), PROMPT).text(0)));
        List<StyledPrompt> some = style.select(prompts, after, limit + 1);
        if (some.size() <= limit) {
            return new PromptPage(some, null);
        }
        List<StyledPrompt> page = some.subList(0, limit);
        return new PromptPage(page, Cursor.of(page.getLast().promptId()).write(style.listing()));
    }
}
