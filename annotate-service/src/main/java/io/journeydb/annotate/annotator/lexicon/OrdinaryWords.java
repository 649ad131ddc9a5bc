package io.journeydb.annotate.annotator.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** English words that are one letter away from a word of the style lexicon and no misspelling of it. */
final class OrdinaryWords {

    private static final String RESOURCE = "/io/journeydb/annotate/lexicon/ordinary-words.txt";

    private OrdinaryWords() {}

    /** @throws IllegalStateException if the list is missing: a defect of the build */
    static Set<String> read() {
        try (InputStream in = OrdinaryWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("lexicon file is missing: " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
