package io.journeydb.ingest.prompt;

/** Plain decimal numbers in prompts: {@code 2}, {@code 0.5}, {@code .5}; ASCII digits only. */
final class Decimal {
    private Decimal() {}

    /** Returns where the unsigned number that starts at {@code from} ends (exclusive), or {@code from} when none does. */
    static int end(String text, int from) {
        int whole = digits(text, from);
        if (whole < text.length() && text.charAt(whole) == '.') {
            int fraction = digits(text, whole + 1);
            return fraction > whole + 1 ? fraction : whole;
        }
        return whole;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
