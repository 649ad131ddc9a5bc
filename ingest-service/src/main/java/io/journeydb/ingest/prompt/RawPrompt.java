package io.journeydb.ingest.prompt;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.prompt.ParsedPrompt.Refused;
import java.util.Optional;

/**
 * The raw prompt of identity: as it came, newlines and tabs as spaces, untrimmed; and what may not be in it.
 *
 * <p>CR LF is one newline, hence one space, so that a sample has one id whichever platform wrote its prompt. A carriage
 * return alone is a control character as any other.
 */
final class RawPrompt {
    /** In code points. */
    static final int LONGEST = 6_000;

    private RawPrompt() {}

    /** Returns why the prompt's characters can't be accepted, or empty. */
    static Optional<Refused> defect(String prompt) {
        for (int at = 0; at < prompt.length(); at++) {
            char c = prompt.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < prompt.length()
                    && Character.isLowSurrogate(prompt.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c)) {
                return refused(RejectionCode.E_TEXT, "the prompt holds half of a surrogate pair at position " + at);
            } else if (Character.isISOControl(c) && !isBlank(prompt, at)) {
                return refused(
                        RejectionCode.E_TEXT,
                        "the prompt holds the control character U+%04X at position %d".formatted((int) c, at));
            }
        }
        int length = prompt.codePointCount(0, prompt.length());
        if (length > LONGEST) {
            return refused(
                    RejectionCode.E_PROMPT_LENGTH,
                    "the prompt has %d characters; at most %d are accepted".formatted(length, LONGEST));
        }
        return Optional.empty();
    }

    /** Returns a prompt without defect as identity hashes it. */
    static String of(String prompt) {
        return prompt.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ');
    }

    private static boolean isBlank(String prompt, int at) {
        return switch (prompt.charAt(at)) {
            case '\n', '\t' -> true;
            case '\r' -> at + 1 < prompt.length() && prompt.charAt(at + 1) == '\n';
            default -> false;
        };
    }

    private static Optional<Refused> refused(RejectionCode code, String reason) {
        return Optional.of(new Refused(code, reason));
    }
}
