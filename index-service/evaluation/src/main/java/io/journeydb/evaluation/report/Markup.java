package io.journeydb.evaluation.report;

/** Text as HTML text or attribute value. Stateless. */
final class Markup {

    private Markup() {}

    /** Escapes what HTML reads; characters that turn the reading order around or that XML forbids become a replacement character. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isHarmful(character) ? 0xFFFD : character);
            }
        });
        return safe.toString();
    }

    private static boolean isHarmful(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character >= 0xD800 && character <= 0xDFFF;
    }
}
