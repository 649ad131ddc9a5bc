package io.journeydb.cli.topics;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as one line for a person: when, the key, and what matters most on its topic. */
final class RecordLine {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final RecordView view;
    private final Flow flow;
    private final ZoneId zone;

    /** @param zone of the time that is shown */
    RecordLine(RecordView view, Flow flow, ZoneId zone) {
        this.view = view;
        this.flow = flow;
        this.zone = zone;
    }

    String of(ConsumerRecord<byte[], byte[]> next) {
        String time = TIME.format(Instant.ofEpochMilli(next.timestamp()).atZone(zone));
        return time + "  " + view.key(next) + "  " + what(next);
    }

    private String what(ConsumerRecord<byte[], byte[]> next) {
        if (next.value() == null && flow != Flow.rejections) {
            return "(tombstone)";
        }
        JsonNode value = view.value(next);
        return switch (flow) {
            case samples -> bytes(next) + "  " + header(next, "ce_prompt", text(value, "/prompt"));
            case images ->
                text(value, "/split") + "  " + text(value, "/image/width") + " x " + text(value, "/image/height") + "  "
                        + text(value, "/prompt/text");
            case annotations -> "r" + text(value, "/revision") + "  " + text(value, "/annotation/caption");
            case features ->
                "hash " + text(value, "/perceptualHash") + encoder(value, "image") + encoder(value, "prompt");
            case styles -> style(value);
            case reviews -> text(value, "/reviewer") + "  missing: " + missing(value);
            case rejections -> header(next, "rejection-code", "-") + "  " + header(next, "rejection-reason", "-");
        };
    }

    private static String encoder(JsonNode value, String vector) {
        JsonNode encoder = value.path(vector).path("encoder");
        return encoder.isMissingNode() ? "" : "  " + vector + " by " + encoder.asText();
    }

    private static String style(JsonNode value) {
        String into = value.path("mergedInto").asText("");
        String merged = into.isEmpty() ? "" : "  merged into " + into;
        return "r" + text(value, "/revision") + "  " + text(value, "/name") + "  " + text(value, "/phraseCount")
                + " phrases" + merged;
    }

    private static String missing(JsonNode value) {
        return value.path("missing").isEmpty()
                ? "nothing"
                : StreamSupport.stream(value.path("missing").spliterator(), false)
                        .map(marked -> marked.path("text").asText())
                        .collect(Collectors.joining(", "));
    }

    private String header(ConsumerRecord<byte[], byte[]> next, String name, String otherwise) {
        return view.headers(next).getOrDefault(name, otherwise);
    }

    private static String text(JsonNode value, String pointer) {
        return value.at(pointer).asText("-");
    }

    private static String bytes(ConsumerRecord<byte[], byte[]> next) {
        return String.format(Locale.ROOT, "%,d bytes", next.value().length);
    }
}
