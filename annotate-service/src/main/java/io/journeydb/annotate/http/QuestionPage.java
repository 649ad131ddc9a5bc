package io.journeydb.annotate.http;

import io.journeydb.annotate.store.PromptQuestion;
import io.journeydb.annotate.store.QuestionLookup.Place;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.events.identity.Split;
import jakarta.ws.rs.BadRequestException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of questions.
 *
 * @param kind of all of them
 * @param questions by prompt and position
 * @param next to be given as {@code cursor} for the page that follows; absent on the last
 */
@Schema(name = "QuestionPage")
record QuestionPage(String kind, List<PromptQuestion> questions, String next) {

    private static final Pattern PROMPT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,5}");

    /** @param some one more than a page has, if there are more */
    static QuestionPage of(QuestionKind kind, Optional<Split> split, List<PromptQuestion> some, int limit) {
        if (some.size() <= limit) {
            return new QuestionPage(kind.label(), some, null);
        }
        List<PromptQuestion> page = some.subList(0, limit);
        Place end = Place.of(page.getLast());
        return new QuestionPage(
                kind.label(), page, Cursor.of(end.prompt(), end.position()).write(listing(kind, split)));
    }

    /** Where the page begins that a cursor asks for. */
    static Place place(String cursor, QuestionKind kind, Optional<Split> split) {
        if (cursor == null) {
            return Place.BEGIN;
        }
        Cursor read = Cursor.read(cursor, listing(kind, split), PROMPT, POSITION);
        return new Place(read.text(0), read.number(1));
    }

    static QuestionKind kind(String label) {
        return Arrays.stream(QuestionKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("kind is style or content."));
    }

    static Optional<Split> split(String label) {
        if (label == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Split.values())
                .filter(split -> split.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("split is train, val, test or external.")));
    }

    private static String listing(QuestionKind kind, Optional<Split> split) {
        return "questions/" + kind.label() + "/" + split.map(Split::label).orElse("");
    }
}
