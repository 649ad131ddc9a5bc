package io.journeydb.ingest.prompt;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The normalised prompt, from which {@code promptId} is made (design, Identity: fixed for ever): NFC, lower case of the
 * root locale, runs of white space one space, trimmed.
 *
 * <p>In this order and each once, as the definition says: for the few letters whose lower case alone has a composed form
 * (J with caron) the result is not NFC again, and composing it would give prompts another id than others compute.
 */
final class Normaliser {
    private Normaliser() {}

    /**
     * Returns the normalised form of a prompt's text.
     *
     * @param text without leading image URLs, parameters and weights
     */
    static String normalise(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return WhiteSpace.collapse(composed.toLowerCase(Locale.ROOT));
    }
}
