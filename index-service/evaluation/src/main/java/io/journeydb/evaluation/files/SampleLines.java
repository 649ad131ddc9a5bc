package io.journeydb.evaluation.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A file with one JSON object a line: {@code id} and the members that {@link Values} read. Blank lines are skipped, other members are ignored, a
 * repeated id or member is a fault. The file is read as a stream; of its lines only the ids are kept. Immutable.
 *
 * @param <T> what the member is read as
 */
public final class SampleLines<T> {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final Path file;
    private final String member;
    private final Values<T> values;

    public SampleLines(Path file, String member, Values<T> values) {
        this.file = file;
        this.member = member;
        this.values = values;
    }

    /** How messages name it. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /**
     * Reads all lines in their order, telling each that is in order with its id.
     *
     * @throws InvalidFilesException if the file cannot be read at all
     */
    public void read(Faults faults, BiConsumer<String, T> samples) {
        Set<String> seen = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    readLine(line, name() + " line " + number, seen, faults, samples);
                }
            }
        } catch (NoSuchFileException e) {
            unreadable(faults, "there is no such file");
        } catch (CharacterCodingException e) {
            unreadable(faults, "it is not UTF-8");
        } catch (IOException e) {
            unreadable(faults, "it cannot be read: " + e.getMessage());
        }
    }

    private void readLine(String line, String where, Set<String> seen, Faults faults, BiConsumer<String, T> samples) {
        try {
            JsonNode object = JSON.readTree(line);
            JsonNode id = object.path("id");
            if (!object.isObject() || !id.isTextual() || id.textValue().isBlank()) {
                faults.add(where + ": it is not an object with a text \"id\"");
            } else if (!seen.add(id.textValue())) {
                faults.add(where + ": the id " + id.textValue() + " stands in an earlier line too");
            } else if (!object.hasNonNull(member)) {
                faults.add(where + ": it has no member \"" + member + "\"");
            } else {
                samples.accept(id.textValue(), values.read(object.get(member), object));
            }
        } catch (BadValueException e) {
            faults.add(where + ": its \"" + e.member().orElse(member) + "\" " + e.getMessage());
        } catch (JsonProcessingException e) {
            faults.add(where + ": it is not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private void unreadable(Faults faults, String reason) {
        faults.add(file + ": " + reason);
        faults.throwIfAny();
    }
}
