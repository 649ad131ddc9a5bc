package io.journeydb.index.search;

import io.journeydb.events.StyleCategory;
import io.journeydb.events.identity.Split;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What samples are filtered and counted by. Each has values in one form, whatever form they were typed in. */
public enum Facet {
    /** Id of a style category of the annotation; a sample has any number. */
    CATEGORY("category", Facet::category),
    /** A style phrase of the annotation, in lower case; a sample has any number. */
    STYLE("style", Facet::phrase),
    /** The dataset's split. */
    SPLIT("split", value -> Split.parse(value).label()),
    /** What made the picture. */
    GENERATOR("generator", Facet::text),
    /** Midjourney's version: {@code 5.2}, {@code niji-5}, {@code niji}; none where the prompt names none. */
    VERSION("version", ModelVersion::parse),
    /** {@code --ar} in lowest terms: {@code 3:2}; none where the prompt names none. */
    ASPECT("aspect", AspectRatio::parse),
    /** The kind of annotator: {@code lexicon}, {@code chat}; none where the sample waits for its annotation. */
    ANNOTATOR("annotator", Facet::text),
    /** Whether reviewers agree on every word: {@code true} or {@code false}. */
    VERIFIED("verified", Facet::truth),
    /** The day of ingest, UTC: {@code 2026-01-31}. */
    DAY("day", Facet::day);

    /** Longest value, in UTF-16 units: one of an event that is longer is not filtered by. */
    static final int MAX_LENGTH = 400;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String label;
    private final UnaryOperator<String> reader;

    Facet(String label, UnaryOperator<String> reader) {
        this.label = label;
        this.reader = reader;
    }

    /** Its name in requests and answers. */
    public String label() {
        return label;
    }

    /** The facet of this name. */
    public static Optional<Facet> byLabel(String label) {
        for (Facet facet : values()) {
            if (facet.label.equals(label)) {
                return Optional.of(facet);
            }
        }
        return Optional.empty();
    }

    /**
     * A value in the form that samples have it in.
     *
     * @throws InvalidFilterException if no sample can have such a value
     */
    public String canonical(String value) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidFilterException(label, e.getMessage());
        }
    }

    /** A phrase as samples have it: lower case, single spaces. */
    static String phrase(String value) {
        return text(value.toLowerCase(Locale.ROOT));
    }

    private static String category(String value) {
        if (!StyleCategory.isId(value)) {
            throw new IllegalArgumentException("a category's id is 1 to 64 of a-z 0-9 -, the first no dash");
        }
        return value;
    }

    private static String text(String value) {
        String text = SPACE.matcher(value.strip()).replaceAll(" ");
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a value has 1 to " + MAX_LENGTH + " characters");
        }
        return text;
    }

    private static String day(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day looks like 2026-01-31", e);
        }
    }

    private static String truth(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("verified is true or false");
        }
        return value;
    }
}
