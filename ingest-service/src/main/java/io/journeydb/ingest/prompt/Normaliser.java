package io.journeydb.ingest.prompt;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The normalised prompt, from which {@code promptId} is made (design, Identity: fixed for ever): NFC, lower case of the
 * root locale, runs of white space one space, trimmed.
 *
 * <p>Lower-casing can undo NFC: J with caron has no code point of its own, its lower case has. So NFC is applied again
 * after it; the result is then a fixed point, and spellings that differ in case alone get one id. For every other text
 * the second time changes nothing.
 */
final class Normaliser {
    private Normaliser() {}

    /**
     * Returns the normalised form of a prompt's text.
     *
     * @param text without leading image URLs, parameters and weights
     */
    static String normalise(String text) {
        String lower = nfc(text).toLowerCase(Locale.ROOT);
        return WhiteSpace.collapse(nfc(lower));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
