package io.journeydb.index.search;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Midjourney's version of a prompt, in one form: {@code --v 5.0} and {@code --v 5} are {@code 5}, {@code --niji 5} is
 * {@code niji-5}, {@code --niji} alone {@code niji}. Niji is a model of its own, so it wins over {@code --v}.
 */
final class ModelVersion {

    private static final String NIJI = "niji";
    private static final Pattern NUMBER = Pattern.compile("\\s*([0-9]{1,3}(?:\\.[0-9]{1,3})?)(?![0-9.]).*");
    private static final Pattern TYPED = Pattern.compile("(niji)?[ -]?([0-9.]*)");

    private ModelVersion() {}

    /** The version that a prompt's parameters name. */
    static Optional<String> of(Map<String, String> parameters) {
        String niji = parameters.get(NIJI);
        if (niji != null) {
            return Optional.of(number(niji).map(number -> NIJI + "-" + number).orElse(NIJI));
        }
        return Optional.ofNullable(parameters.get("version")).flatMap(ModelVersion::number);
    }

    /** @throws IllegalArgumentException if it is no version */
    static String parse(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            throw invalid();
        }
        boolean niji = parts.group(1) != null;
        if (parts.group(2).isEmpty() && niji) {
            return NIJI;
        }
        String number = number(parts.group(2)).orElseThrow(ModelVersion::invalid);
        return niji ? NIJI + "-" + number : number;
    }

    private static Optional<String> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches()
                ? Optional.of(
                        new BigDecimal(number.group(1)).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException("a version looks like 5.2, niji-5 or niji");
    }
}
