package io.journeydb.index.api;

import io.journeydb.events.Options;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.task.Picture;
import io.journeydb.index.task.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a task is asked about: {@code sampleId} or {@code image}, one of the two.
 *
 * @param sampleId a sample of the index
 * @param image the file of a picture from outside, in base64
 * @param neighbours how many lookalikes vote
 * @param size most answers, where they are ranked
 * @param from the splits that may vote; any where absent
 * @param question for visual question answering
 * @param options its four answers
 */
@Schema(name = "TaskRequest")
record TaskRequest(
        @Schema(
                examples = "0c5a8f9e-0000-8000-8000-000000000000",
                description = "A sample of the index; or give an image")
        String sampleId,

        @Schema(
                format = "byte",
                description = "The file of a picture from outside: JPEG, PNG or WebP of at most 16 MiB")
        byte[] image,

        @Schema(
                minimum = "1",
                maximum = "1000",
                description = "How many samples vote: 1000 unless told otherwise; for vqa 100")
        Integer neighbours,

        @Schema(minimum = "1", maximum = "100", defaultValue = "5", description = "Most answers, where they are ranked")
        Integer size,

        @Schema(examples = "[\"train\"]", description = "The splits that may vote; any unless told otherwise")
        List<String> from,

        @Schema(description = "For vqa: what is asked, at most 1,000 characters")
        String question,

        Options options) {

    private static final int SIZE = 5;
    private static final int MAX_SIZE = 100;
    private static final int MAX_QUESTION = 1_000;
    private static final int MAX_OPTION = 1_000;

    Picture picture() {
        if ((sampleId == null) == (image == null)) {
            throw bad("Give either sampleId or image");
        }
        if (image != null) {
            return new Picture.Uploaded(image);
        }
        if (!SampleId.isValid(sampleId)) {
            throw bad("sampleId is no id of a sample");
        }
        return new Picture.Stored(new SampleId(sampleId));
    }

    /** @param usual how many vote where the request doesn't say */
    Scope scope(int usual) {
        return new Scope(within(neighbours, usual, Scope.MOST_NEIGHBOURS, "neighbours"), splits());
    }

    int answers() {
        return within(size, SIZE, MAX_SIZE, "size");
    }

    String asked() {
        if (question == null || question.isBlank() || question.length() > MAX_QUESTION || options == null) {
            throw bad("question has 1 to " + MAX_QUESTION + " characters, and options the members A, B, C and D");
        }
        if (options.toList().stream().anyMatch(option -> option.isBlank() || option.length() > MAX_OPTION)) {
            throw bad("an option has 1 to " + MAX_OPTION + " characters");
        }
        return question;
    }

    private Set<Split> splits() {
        Set<Split> splits = EnumSet.noneOf(Split.class);
        try {
            if (from != null) {
                from.forEach(split -> splits.add(Split.parse(split)));
            }
        } catch (IllegalArgumentException e) {
            throw bad("from: " + e.getMessage());
        }
        return splits;
    }

    private static int within(Integer asked, int usual, int most, String name) {
        int number = asked == null ? usual : asked;
        if (number < 1 || number > most) {
            throw bad(name + " is a number from 1 to " + most);
        }
        return number;
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(ProblemCode.E_PARAMETER, detail);
    }
}
