package io.journeydb.ingest.envelope;

import io.journeydb.events.Source;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.SplitThresholds;
import io.journeydb.events.rejection.RejectionCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads the attributes of a sample by their names, wherever they stand: headers or JSON members. A blank one counts as
 * absent.
 */
final class AttributeReader {

    private static final int MAX_GENERATOR = 100;
    private static final int MAX_LENGTH = 2_048;
    private static final int LAST_YEAR = 9_999;

    private final TextAttributes attributes;

    AttributeReader(TextAttributes attributes) {
        this.attributes = attributes;
    }

    /** Values by attribute name; null when absent. */
    interface TextAttributes {
        String get(String name) throws EnvelopeFault;
    }

    /** The id that the producer wants, or null. */
    static SampleId subject(String subject) throws EnvelopeFault {
        if (subject != null && !SampleId.isValid(subject)) {
            throw new EnvelopeFault(RejectionCode.E_ID, "ce_subject is not of the form [a-z0-9][a-z0-9_-]{0,63}");
        }
        return subject == null ? null : new SampleId(subject);
    }

    String prompt() throws EnvelopeFault {
        String prompt = attributes.get("prompt");
        if (prompt == null) {
            throw new EnvelopeFault(RejectionCode.E_PROMPT_MISSING, "the sample has no prompt");
        }
        return prompt;
    }

    /** One spelling for Midjourney, so that no prompt of it escapes the split by a capital letter. */
    String generator() throws EnvelopeFault {
        String generator = text("generator", MAX_GENERATOR);
        if (generator == null || generator.strip().equalsIgnoreCase(SplitThresholds.MIDJOURNEY)) {
            return SplitThresholds.MIDJOURNEY;
        }
        return generator.strip();
    }

    Source source() throws EnvelopeFault {
        return new Source(
                text("author", MAX_LENGTH),
                webAddress("sourceurl"),
                text("jobid", MAX_LENGTH),
                gridIndex(),
                text("parentid", MAX_LENGTH),
                createdAt());
    }

    /** A page or file on the web: later shown as a link, so no other scheme. */
    private String webAddress(String name) throws EnvelopeFault {
        String url = text(name, MAX_LENGTH);
        if (url == null || url.matches("(?i)https?://[^\\s\"<>]+")) {
            return url;
        }
        throw impossible(name, "is not an http or https address");
    }

    private Integer gridIndex() throws EnvelopeFault {
        String digit = text("gridindex", MAX_LENGTH);
        if (digit == null) {
            return null;
        }
        if (!digit.matches("[1-4]")) {
            throw impossible("gridindex", "is not a number from 1 to 4");
        }
        return Integer.valueOf(digit);
    }

    private Instant createdAt() throws EnvelopeFault {
        String time = text("createdat", MAX_LENGTH);
        if (time == null) {
            return null;
        }
        try {
            OffsetDateTime parsed = OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC);
            if (parsed.getYear() >= 1 && parsed.getYear() <= LAST_YEAR) {
                return parsed.toInstant();
            }
        } catch (DateTimeException e) {
            throw impossible("createdat", "is not a time with offset in ISO 8601, such as 2023-07-01T12:00:00Z");
        }
        throw impossible("createdat", "has a year outside 1 to " + LAST_YEAR);
    }

    private String text(String name, int maxLength) throws EnvelopeFault {
        String value = attributes.get(name);
        if (value == null) {
            return null;
        }
        checkText(name, value);
        int length = value.codePointCount(0, value.length());
        if (length > maxLength) {
            throw impossible(name, "has " + length + " characters; at most " + maxLength + " are taken");
        }
        return value;
    }

    private static void checkText(String name, String value) throws EnvelopeFault {
        boolean sound = value.codePoints()
                .noneMatch(c ->
                        Character.isISOControl(c) || (Character.isBmpCodePoint(c) && Character.isSurrogate((char) c)));
        if (!sound) {
            throw new EnvelopeFault(RejectionCode.E_TEXT, named(name) + " has control characters or lone surrogates");
        }
    }

    private static EnvelopeFault impossible(String name, String why) {
        return new EnvelopeFault(RejectionCode.E_ATTRIBUTE, named(name) + " " + why);
    }

    /** Said to be a name: it looks like a word, and whoever makes a sentence of a reason begins that with a capital. */
    private static String named(String name) {
        return "the attribute " + name;
    }
}
