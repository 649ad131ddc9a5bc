package io.journeydb.cli.source;

/** What some editors write before a text in UTF-8. It belongs to the file, not to the text. */
final class ByteOrderMark {

    private static final String MARK = "\uFEFF";

    private ByteOrderMark() {}

    /** The text without it. */
    static String dropped(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }
}
