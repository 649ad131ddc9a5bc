package io.journeydb.evaluation.meteor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that say little by themselves.
 *
 * <p>METEOR's own list (words more frequent than one in a thousand in a large corpus) comes with its program and is not part of this
 * project. {@link #english()} is this project's: the commonest closed-class words. With it, METEOR's published golden values are met; a
 * word that only one of the lists has moves a score by some thousandths.
 */
public final class FunctionWords {

    private FunctionWords() {}

    /** This project's list. */
    public static Set<String> english() {
        try (InputStream list = FunctionWords.class.getResourceAsStream("function-words.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of function words cannot be read", e);
        }
    }

    /** Reads a list with one lower-case word a line, as METEOR's file has them. */
    public static Set<String> read(BufferedReader lines) {
        return lines.lines().map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
