package io.journeydb.index.search;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A prompt's {@code --ar} in lowest terms: {@code 6:4} and {@code 1.5:1} are {@code 3:2}. */
final class AspectRatio {

    private static final String SIDE = "([0-9]{1,5}(?:\\.[0-9]{1,3})?)";
    private static final Pattern FORM = Pattern.compile("\\s*" + SIDE + "\\s*:\\s*" + SIDE + "\\s*");

    private AspectRatio() {}

    /** The ratio that a prompt's parameters name, if it is one. */
    static Optional<String> of(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("aspect")).flatMap(AspectRatio::read);
    }

    /** @throws IllegalArgumentException if it is no ratio */
    static String parse(String typed) {
        return read(typed).orElseThrow(() -> new IllegalArgumentException("an aspect ratio looks like 3:2"));
    }

    private static Optional<String> read(String text) {
        Matcher sides = FORM.matcher(text);
        if (!sides.matches()) {
            return Optional.empty();
        }
        BigDecimal width = new BigDecimal(sides.group(1));
        BigDecimal height = new BigDecimal(sides.group(2));
        int places = Math.max(width.scale(), height.scale());
        BigInteger w = width.movePointRight(places).toBigInteger();
        BigInteger h = height.movePointRight(places).toBigInteger();
        if (w.signum() == 0 || h.signum() == 0) {
            return Optional.empty();
        }
        BigInteger common = w.gcd(h);
        return Optional.of(w.divide(common) + ":" + h.divide(common));
    }
}
