package io.journeydb.evaluation.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.journeydb.evaluation.metric.DocumentFrequencies;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CIDEr's document frequencies of another corpus, one JSON object a line: first {@code {"images": 40504}}, how many images the corpus has,
 * then {@code {"words": "a cat", "images": 1203}} for one to four words between single spaces, as the tokenizer writes them. Stateless.
 */
public final class DocumentFrequencyFile {

    private static final int LONGEST = 4;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private DocumentFrequencyFile() {}

    /**
     * Reads the file to its end.
     *
     * @throws InvalidFilesException if it cannot be read, or a line is bad
     */
    public static DocumentFrequencies read(Path file) {
        Faults faults = new Faults();
        Map<List<String>, Integer> images = new HashMap<>();
        long total = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            total = total(lines.readLine(), file, faults);
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line, total, images, file.getFileName() + " line " + number, faults);
                }
            }
        } catch (NoSuchFileException e) {
            faults.add(file + ": there is no such file");
        } catch (IOException e) {
            faults.add(file + ": it cannot be read: " + e.getMessage());
        }
        faults.throwIfAny();
        return DocumentFrequencies.of(images, total);
    }

    private static long total(String line, Path file, Faults faults) {
        long total = line == null ? 0 : parsed(line).path("images").asLong();
        if (total < 1) {
            faults.add(file.getFileName() + " line 1: it does not say {\"images\": …}, how many images there are");
        }
        return total;
    }

    private static void add(String line, long total, Map<List<String>, Integer> images, String where, Faults faults) {
        JsonNode entry = parsed(line);
        int count = entry.path("images").asInt();
        List<String> words = List.of(entry.path("words").asText().split(" "));
        if (words.size() > LONGEST || words.contains("") || count < 1 || count > total) {
            faults.add(where + ": it is not {\"words\": one to four, \"images\": 1 to those of line 1}");
        } else {
            images.put(words, count);
        }
    }

    /** An empty node where the line is no JSON: whoever asked finds its members missing. */
    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
