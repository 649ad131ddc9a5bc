package io.journeydb.cli.drawn.scene;

/** The colour of a scene's subjects, with the word a prompt uses for it. */
public enum Colour {
    RED("red", 0xD62839),
    ORANGE("orange", 0xF3801F),
    YELLOW("yellow", 0xF7CB15),
    LIME("lime green", 0x97D02B),
    GREEN("emerald green", 0x1E9B52),
    TURQUOISE("turquoise", 0x1FBFB4),
    BLUE("blue", 0x2F72E4),
    NAVY("navy blue", 0x1D2F6F),
    PURPLE("purple", 0x7B35B8),
    PINK("pink", 0xF57FB5),
    MAGENTA("magenta", 0xD11B8F),
    BROWN("brown", 0x85512B);

    private final String word;
    private final int rgb;

    Colour(String word, int rgb) {
        this.word = word;
        this.rgb = rgb;
    }

    /** The word for it in a prompt. */
    public String word() {
        return word;
    }

    /** The packed colour. */
    public int rgb() {
        return rgb;
    }
}
