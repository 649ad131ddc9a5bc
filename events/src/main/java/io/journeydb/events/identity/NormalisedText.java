package io.journeydb.events.identity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What identifies a prompt's text: NFC, lower case of the root locale, runs of Unicode White_Space one space, trimmed.
 *
 * <p>In this order and each once, as the definition says: for the few letters whose lower case alone has a composed form
 * (J with caron) the result is not NFC again, and composing it would give prompts another id than others compute.
 */
public final class NormalisedText {

    private NormalisedText() {}

    /**
     * The normalised form, from which {@link PromptId#of} makes the id.
     *
     * @param text of a prompt, without leading image URLs, parameters and weights
     */
    public static String of(String text) {
        return singleSpaced(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    }

    private static String singleSpaced(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isWhiteSpace(c)) {
                gap = true;
                continue;
            }
            if (gap && !collapsed.isEmpty()) {
                collapsed.append(' ');
            }
            gap = false;
            collapsed.append(c);
        }
        return collapsed.toString();
    }

    /**
     * Unicode's property White_Space, on which identity is defined. {@link Character#isWhitespace(char)} is another set: it
     * leaves out the no-break spaces. Every member is in the basic plane, so single {@code char}s suffice.
     */
    public static boolean isWhiteSpace(char c) {
        return switch (c) {
            case ' ', '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
            default -> (c >= '\t' && c <= '\r') || (c >= '\u2000' && c <= '\u200a');
        };
    }
}
