package io.journeydb.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A category of style phrases: value of {@code journeydb.styles}, under its id.
 *
 * <p>The tree has two levels: a category without parent is a top one, and only a top one is a parent. Events of samples
 * carry ids; this one says what they mean today. A category that is gone keeps its event, so that an id never dangles.
 *
 * <p>The phrases are the first {@link #MAX_PHRASES} of the category in the order in which they came, so that the event is
 * bounded; {@code phraseCount} says how many there are, and the annotate service serves all of them.
 *
 * @param id as samples' events carry it; see {@link #isId}; never changes
 * @param name for people, 1 to {@link #MAX_NAME_LENGTH} code points; changes
 * @param parent id of the top category above it; null if it is a top one
 * @param phrases in lower case, different, at most {@link #MAX_PHRASES} of at most {@link #MAX_PHRASE_LENGTH} code points
 * @param phraseCount of all its phrases, at this revision
 * @param mergedInto id of the category that took over its phrases and children, itself never a merged one; null while it lives
 * @param revision grows by one with every change, from 1; a reader drops what is not newer than what it has
 * @param changedAt time of the change, to the millisecond, in the years 1 to 9999
 */
public record StyleCategory(
        String id,
        String name,
        String parent,
        List<String> phrases,
        long phraseCount,
        String mergedInto,
        long revision,
        Instant changedAt) {

    /** CloudEvents type of this record. */
    public static final String TYPE = "io.journeydb.StyleCategory.v1";

    /** The category of phrases that belong to none: always there, never merged. */
    public static final String OTHER = "other";

    /** Most phrases in one event: also with the longest, of characters that JSON escapes by 12 bytes, it is below Kafka's usual 1 MiB. */
    public static final int MAX_PHRASES = 400;

    /** Longest phrase, in code points. */
    public static final int MAX_PHRASE_LENGTH = 200;

    /** Longest name, in code points. */
    public static final int MAX_NAME_LENGTH = 100;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public StyleCategory {
        requireId(id, "id");
        requireText(name, "name", MAX_NAME_LENGTH);
        requireOther(parent, id, "parent");
        requireOther(mergedInto, id, "mergedInto");
        phrases = List.copyOf(Objects.requireNonNull(phrases, "phrases"));
        phrases.forEach(phrase -> requireText(phrase, "phrases", MAX_PHRASE_LENGTH));
        if (phrases.size() > MAX_PHRASES || new HashSet<>(phrases).size() < phrases.size()) {
            throw new IllegalArgumentException("phrases are different and at most " + MAX_PHRASES);
        }
        if (phraseCount < phrases.size()) {
            throw new IllegalArgumentException("phraseCount is at least the number of phrases");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revision starts at 1");
        }
        changedAt = EventTime.of(changedAt, "changedAt");
    }

    /** Whether the text can be the id of a category: 1 to 64 of {@code a-z 0-9 -}, the first no dash. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** CloudEvents id: the same for every delivery of this revision. */
    @JsonIgnore
    public String eventId() {
        return id + "/" + TYPE + "/" + revision;
    }

    private static void requireId(String id, String member) {
        if (!isId(Objects.requireNonNull(id, member))) {
            throw new IllegalArgumentException(member + " is no id of a category");
        }
    }

    private static void requireOther(String other, String id, String member) {
        if (other == null) {
            return;
        }
        requireId(other, member);
        if (other.equals(id)) {
            throw new IllegalArgumentException(member + " is another category");
        }
    }

    private static void requireText(String text, String member, int longest) {
        Objects.requireNonNull(text, member);
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException(member + " has 1 to " + longest + " code points");
        }
    }
}
