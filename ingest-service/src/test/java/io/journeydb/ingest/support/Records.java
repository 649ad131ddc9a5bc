package io.journeydb.ingest.support;

import io.journeydb.ingest.envelope.RecordHeader;
import io.journeydb.ingest.envelope.SampleRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds a record of {@code journeydb.samples} as a producer would, header by header. */
public final class Records {

    private final byte[] value;
    private final List<RecordHeader> headers = new ArrayList<>();
    private byte[] key = "k".getBytes(StandardCharsets.UTF_8);

    private Records(byte[] value) {
        this.value = value;
    }

    /** A complete sample: a picture, and a prompt. */
    public static Records byValue(byte[] picture, String prompt) {
        return bare(picture).with("ce_prompt", prompt);
    }

    public static Records json(String json) {
        return bare(json.getBytes(StandardCharsets.UTF_8)).with("content-type", "application/json");
    }

    public static Records bare(byte[] value) {
        return new Records(value);
    }

    public Records with(String header, String text) {
        headers.add(RecordHeader.of(header, text));
        return this;
    }

    public Records with(String header, byte[] bytes) {
        headers.add(new RecordHeader(header, bytes));
        return this;
    }

    public Records keyed(String text) {
        key = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public SampleRecord record() {
        return new SampleRecord("journeydb.samples", 3, 42, key, value, headers);
    }
}
