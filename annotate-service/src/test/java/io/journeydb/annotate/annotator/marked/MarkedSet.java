package io.journeydb.annotate.annotator.marked;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Marked prompts in the order of their file. */
record MarkedSet(String name, List<MarkedPrompt> prompts) {

    private static final String FOLDER = "/io/journeydb/annotate/marked/";
    private static final ObjectReader MARKS = new ObjectMapper().readerFor(MarkedPrompt.class);

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
}
