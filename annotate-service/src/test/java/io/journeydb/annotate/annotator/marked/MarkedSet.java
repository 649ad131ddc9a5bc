package io.journeydb.annotate.annotator.marked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marked prompts in the order of their file. */
record MarkedSet(String name, List<MarkedPrompt> prompts) {

    private static final String FOLDER = "/io/journeydb/annotate/marked/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader MARKS = JSON.readerFor(MarkedPrompt.class);
    private static final Path REAL = Path.of(System.getProperty("journeydb.home", "."))
            .resolve("../shared/data/midjourney/samples.jsonl")
            .normalize();

    MarkedSet {
        prompts = List.copyOf(prompts);
    }

    /**
     * Reads a set from the test resources.
     *
     * @param name the file's name without {@code .jsonl}
     * @return the set, or empty when there is no such file
     * @throws UncheckedIOException when a line is not a marked prompt
     */
    static Optional<MarkedSet> find(String name) {
        try (InputStream lines = MarkedSet.class.getResourceAsStream(FOLDER + name + ".jsonl")) {
            if (lines == null) {
                return Optional.empty();
            }
            try (MappingIterator<MarkedPrompt> marks = MARKS.readValues(lines)) {
                return Optional.of(new MarkedSet(name, marks.readAll()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the marked set " + name + " can't be read", e);
        }
    }

    /**
     * Prompts of JourneyDB's figures with the style phrases that the figures print; empty where those pictures are not. They
     * stay where they are and are not copied.
     */
    static Optional<MarkedSet> real() {
        if (!Files.exists(REAL)) {
            return Optional.empty();
        }
        try (MappingIterator<JsonNode> samples = JSON.readerFor(JsonNode.class).readValues(REAL.toFile())) {
            return Optional.of(new MarkedSet(
                    "real", samples.readAll().stream().map(MarkedSet::real).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("the real samples can't be read", e);
        }
    }

    private static MarkedPrompt real(JsonNode sample) {
        String prompt = sample.get("prompt").asText();
        List<String> style = new ArrayList<>();
        sample.get("style").forEach(phrase -> style.add(phrase.asText()));
        return new MarkedPrompt(
                prompt, prompt.replaceFirst(" --.*", ""), List.of(), "plain", style, List.of(), List.of(), List.of());
    }
}
