package io.journeydb.ingest.prompt;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.events.WeightedText;
import io.journeydb.events.rejection.RejectionCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A line of the golden file {@code prompts.jsonl}: what was typed, and what must become of it. */
record GoldenPrompt(
        String why,
        String raw,
        String keptRaw,
        String text,
        String normalised,
        SortedMap<String, String> parameters,
        Map<String, Double> multi,
        RejectionCode refused) {

    GoldenPrompt {
        keptRaw = keptRaw == null ? raw : keptRaw;
        parameters = parameters == null ? new TreeMap<>() : parameters;
        multi = multi == null ? Map.of() : multi;
    }

    List<WeightedText> weightedTexts() {
        return multi.entrySet().stream()
                .map(part -> new WeightedText(part.getKey(), part.getValue()))
                .toList();
    }

    static Stream<GoldenPrompt> all() {
        ObjectMapper json = new ObjectMapper();
        try (InputStream file = GoldenPrompt.class.getResourceAsStream("prompts.jsonl")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().map(line -> read(json, line)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenPrompt read(ObjectMapper json, String line) {
        try {
            return json.readValue(line, GoldenPrompt.class);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    @Override
    public String toString() {
        return why;
    }
}
