package io.journeydb.annotate.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.annotate.store.StyleNode;
import io.journeydb.annotate.store.StylePages;
import io.journeydb.annotate.store.StylePages.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A style category with a page of its phrases.
 *
 * @param id never changes
 * @param name for people
 * @param parent id of the category above it; absent for one of the first level
 * @param mergedInto id of the category that took its place; absent while it lives
 * @param revision of its event on {@code journeydb.styles}
 * @param phraseCount of all its phrases
 * @param phrases the page, in the order in which they came
 * @param next cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Style")
public record StyleView(
        String id,
        String name,
        String parent,
        String mergedInto,
        long revision,
        long phraseCount,
        List<Phrase> phrases,
        String next) {

    private static final Pattern PHRASE_NUMBER = Pattern.compile("[0-9]{1,18}");

    /**
     * A phrase.
     *
     * @param phrase in lower case
     * @param decidedBy {@code lexicon}, {@code similarity}, {@code person} or {@code nobody}
     * @param score likeness to the nearest category, where it was compared
     * @param prompts whose annotation in force has it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StylePhrase")
    public record Phrase(String phrase, String decidedBy, Float score, long prompts) {}

    /** The view of a page that was asked for with one phrase more than it shows. */
    static StyleView of(Page page, int limit) {
        StyleNode node = page.node();
        boolean more = page.phrases().size() > limit;
        List<StylePages.Phrase> shown = more ? page.phrases().subList(0, limit) : page.phrases();
        return new StyleView(
                node.id(),
                node.name(),
                node.parent(),
                node.mergedInto(),
                page.revision(),
                page.phraseCount(),
                shown.stream()
                        .map(each -> new Phrase(
                                each.placed().phrase().value(),
                                each.placed().by().label(),
                                each.placed().score(),
                                each.prompts()))
                        .toList(),
                more ? Cursor.of(shown.getLast().number()).write(listing(node.id())) : null);
    }

    /** The number of the phrase that a page goes on from; 0 without a cursor. */
    static long place(String cursor, String category) {
        return cursor == null
                ? 0
                : Long.parseLong(
                        Cursor.read(cursor, listing(category), PHRASE_NUMBER).text(0));
    }

    private static String listing(String category) {
        return "styles/" + category;
    }
}
