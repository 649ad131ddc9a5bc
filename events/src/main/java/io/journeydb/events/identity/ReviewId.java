package io.journeydb.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names one review by what it says, so that a review that is delivered again is the same one, and two that differ never
 * share a name.
 *
 * @param value 32 lower-case hex digits
 */
public record ReviewId(@JsonValue String value) implements Comparable<ReviewId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws IllegalArgumentException if {@code value} is not 32 lower-case hex digits */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a review id is 32 lower-case hex digits");
        }
    }

    /** Whether {@code value} could be a review id. */
    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    /**
     * The id of a review: hex of the first 16 bytes of SHA-256("journeydb/review/1" 00 sampleId 00 reviewer 00 milliseconds
     * since 1970 in decimal, and for every part 00 part).
     *
     * @param reviewedAt when, to the millisecond
     * @param parts what the review says, in order; without zero characters
     */
    public static ReviewId of(SampleId sample, String reviewer, Instant reviewedAt, List<String> parts) {
        String[] all = new String[parts.size() + 3];
        all[0] = sample.value();
        all[1] = reviewer;
        all[2] = Long.toString(reviewedAt.toEpochMilli());
        for (int i = 0; i < parts.size(); i++) {
            all[i + 3] = parts.get(i);
        }
        return new ReviewId(IdentityDigest.of("journeydb/review/1", all).hex(16));
    }

    @Override
    public int compareTo(ReviewId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
