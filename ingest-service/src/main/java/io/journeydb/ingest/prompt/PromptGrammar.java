package io.journeydb.ingest.prompt;

import io.journeydb.events.Prompt;
import io.journeydb.events.identity.NormalisedText;
import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.prompt.ParsedPrompt.Accepted;
import io.journeydb.ingest.prompt.ParsedPrompt.Refused;
import java.util.Optional;

/**
 * The Midjourney prompt grammar: {@code [image URL …] text [::weight text …] [--parameter value …]}.
 *
 * <p>What an accepted {@link Prompt} holds:
 *
 * <ul>
 *   <li>{@code raw}: as it came, each newline (LF or CR LF) and tab a space, untrimmed.
 *   <li>{@code text}: what describes the picture, for people and annotators: without parameters and without the weights
 *       of a multi-prompt, trimmed. A weight is a setting like a parameter and no word, so it is in {@code multi} and
 *       {@code raw} only; the {@code ::} stays, because it parts phrases.
 *   <li>{@code normalised}: the text in NFC, lower case, single-spaced: what {@code promptId} is made of.
 *   <li>{@code parameters}: values by long name, where {@code --v} is {@code version}; unknown names and values out of
 *       range as they were typed; a parameter without value is {@code true}, or empty when it needs one; the last of
 *       repeated ones, except that {@code no} lists are joined with a comma and a space.
 *   <li>{@code multi}: the parts of a prompt with {@code ::}, each with its weight, 1 by default; else empty.
 * </ul>
 *
 * <p>Refused are, in this order of precedence: control characters other than newline and tab, and lone surrogates ({@code
 * E_TEXT}); more than 6,000 code points ({@code E_PROMPT_LENGTH}); a prompt conditioned on an image ({@code
 * E_PROMPT_IMAGE}); one without text ({@code E_PROMPT_EMPTY}). Anything else is data, whatever it says.
 *
 * <p>Stateless, hence thread-safe; time and space are linear in the prompt's length.
 */
public final class PromptGrammar {
    private PromptGrammar() {}

    /**
     * Parses a prompt as it was typed. Never throws for any string.
     *
     * @param raw the prompt with everything that was typed
     * @throws NullPointerException when {@code raw} is null: a missing prompt is a defect of the envelope
     */
    public static ParsedPrompt parse(String raw) {
        Optional<Refused> defect = RawPrompt.defect(raw);
        return defect.isPresent() ? defect.get() : parseClean(RawPrompt.of(raw));
    }

    private static ParsedPrompt parseClean(String raw) {
        PromptParts parts = PromptLexer.cut(raw);
        Optional<String> conditioning = ImageConditioning.of(parts);
        if (conditioning.isPresent()) {
            return new Refused(RejectionCode.E_PROMPT_IMAGE, conditioning.get());
        }
        MultiPrompt multi = MultiPrompt.split(parts.text());
        if (isWordless(multi.text())) {
            return new Refused(RejectionCode.E_PROMPT_EMPTY, "nothing but parameters is left of the prompt");
        }
        return new Accepted(new Prompt(
                raw,
                multi.text(),
                NormalisedText.of(multi.text()),
                ParameterCatalogue.byLongName(parts.parameters()),
                multi.parts()));
    }

    /** Separators and characters that show nothing (zero width, bidirectional marks) are no text. */
    private static boolean isWordless(String text) {
        String visible = text.replace("::", "");
        return visible.codePoints()
                .allMatch(c -> Character.getType(c) == Character.FORMAT
                        || (Character.isBmpCodePoint(c) && WhiteSpace.is((char) c)));
    }
}
