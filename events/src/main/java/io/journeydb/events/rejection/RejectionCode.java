package io.journeydb.events.rejection;

/**
 * What is wrong with a record, and what its producer can do. A dependency that is down is never among these: that is
 * waited out.
 */
public enum RejectionCode {
    E_JSON("The value is not JSON", "Send one JSON object in UTF-8, without repeated members"),
    E_JSON_LIMIT("The JSON is nested too deep or has too long a number", "Stay below 1,000 levels and 1,000 digits"),
    E_SCHEMA("The value or its type is not one this version knows", "Compare with the schema of the event"),
    E_HEADERS(
            "The headers are too many, too large, repeated or not UTF-8",
            "At most 64 headers, 64 KiB in all, each once"),
    E_ATTRIBUTE("An attribute has a value that it cannot have", "Correct the attribute that the reason names"),
    E_ID("The sample id is not of the allowed form", "Use [a-z0-9][a-z0-9_-]{0,63}, or give none"),
    E_EMPTY("The record has no value", "Send the picture or a JSON reference; removals have a topic of their own"),
    E_TEXT("The text has control characters or lone surrogates", "Remove them; a newline or a tab may stay"),
    E_CONFLICT("The id belongs to another picture or prompt already", "Give the sample an id of its own, or none"),
    E_PROMPT_MISSING("There is no prompt", "Send it as the header ce_prompt, or as the member prompt"),
    E_PROMPT_IMAGE("The prompt is conditioned on an image", "Only pictures made from text alone are taken"),
    E_PROMPT_EMPTY("The prompt has no words beside its parameters", "Send the prompt as it was typed"),
    E_PROMPT_LENGTH("The prompt is longer than 6,000 characters", "Send the prompt as it was typed"),
    E_IMG_EMPTY("The picture has no bytes", "Send the file's bytes as the value"),
    E_IMG_TYPE("The picture is not the JPEG, PNG or WebP that it should be", "Convert it, or correct content-type"),
    E_IMG_SIZE("The picture is larger than 16 MiB", "Send a smaller file"),
    E_IMG_DIM("The picture claims too many pixels", "Send at most 50 megapixels"),
    E_IMG_TRUNCATED("The picture is cut off", "Download or export it again"),
    E_IMG_TRAILING("There are bytes after the end of the picture", "Remove what follows the picture"),
    E_IMG_CORRUPT("The picture's structure is broken", "Download or export it again"),
    E_IMG_FRAMES("The picture is animated", "Send one frame"),
    E_HASH("The bytes are not those that were announced", "Correct image.sha256, or the file"),
    E_URL_REFUSED(
            "The URL is not one that may be fetched",
            "Ask the operator to allow the host or bucket",
            Fault.PRODUCER,
            false),
    E_URL_LIMIT("The URL's answer is too large or too slow", "Send the picture by value", Fault.SOURCE, true),
    E_URL_GONE("There is no picture at the URL, or none any more", "Send the picture by value", Fault.SOURCE, false),
    E_URL_UNAVAILABLE("The URL's host does not answer", "Send the sample again later", Fault.SOURCE, true),
    E_MODEL(
            "The language model gave no usable annotation of the prompt, and nothing may stand in for it",
            "Have the prompt annotated again, with another model or template",
            Fault.SERVICE,
            true),
    E_INTERNAL(
            "A service failed on the record by a mistake of its own",
            "Report it with the record; send it again after the mistake is mended",
            Fault.SERVICE,
            true),
    E_EVENT(
            "An event on an internal topic cannot be read",
            "Only services write to that topic: check its access rights");

    /** Whose fault it is. */
    public enum Fault {
        /** Whoever sent the record. */
        PRODUCER,
        /** The host that the record refers to. */
        SOURCE,
        /** The service that refused it. */
        SERVICE
    }

    private final String meaning;
    private final String wayOut;
    private final Fault fault;
    private final boolean retryable;

    RejectionCode(String meaning, String wayOut) {
        this(meaning, wayOut, Fault.PRODUCER, false);
    }

    RejectionCode(String meaning, String wayOut, Fault fault, boolean retryable) {
        this.meaning = meaning;
        this.wayOut = wayOut;
        this.fault = fault;
        this.retryable = retryable;
    }

    /** What the code means, for a person. */
    public String meaning() {
        return meaning;
    }

    /** What its producer can do about it. */
    public String wayOut() {
        return wayOut;
    }

    /** Whose fault it is. */
    public Fault fault() {
        return fault;
    }

    /** Whether the same record, sent again later, may be taken. */
    public boolean retryable() {
        return retryable;
    }
}
