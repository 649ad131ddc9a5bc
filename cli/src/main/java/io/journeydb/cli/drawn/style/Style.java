package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Colour;
import io.journeydb.cli.drawn.scene.Scene;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a picture is made: the phrases prompts use for it, the colours it can show, and the technique that paints it. */
public enum Style {
    FLAT(
            new Flat(),
            Palette.ALL,
            new JpegWriter(9, 0.9f),
            "flat vector illustration",
            "flat design, clean shapes",
            "minimalist flat illustration"),
    THICK_OUTLINE(
            new ThickOutline(),
            Palette.ALL,
            new JpegWriter(7.5, 0.9f),
            "thick black outlines, cartoon style",
            "bold black outline, sticker art",
            "cartoon illustration with thick outlines"),
    HALFTONE(
            new Halftone(),
            Palette.ALL,
            new JpegWriter(7.5, 0.9f),
            "halftone comic print",
            "halftone dots, vintage comic book",
            "retro halftone illustration"),
    WATERCOLOUR(
            new Watercolour(),
            Palette.ALL,
            new JpegWriter(9, 0.9f),
            "watercolor wash, soft edges",
            "loose watercolor painting",
            "watercolor on textured paper"),
    PIXEL_ART(
            new PixelArt(),
            Palette.ALL,
            new JpegWriter(8, 0.9f),
            "8-bit pixel art",
            "pixel art",
            "16-bit pixel art, retro game sprite"),
    NEON(
            new Neon(),
            Palette.VIVID,
            new JpegWriter(8, 0.93f),
            "neon glow on black background",
            "neon sign, glowing neon lines on black",
            "glowing neon line art, black background"),
    MONOCHROME(
            new Monochrome(),
            Palette.NONE,
            new JpegWriter(11, 0.9f),
            "monochrome, film grain",
            "black and white, high contrast film grain",
            "monochrome grayscale illustration"),
    CROSS_HATCHING(
            new CrossHatch(),
            Palette.ALL,
            new JpegWriter(10, 0.84f),
            "pen and ink cross-hatching",
            "cross-hatching, colored ink drawing",
            "detailed cross-hatching etching"),
    BLUEPRINT(
            new Blueprint(),
            Palette.NONE,
            new JpegWriter(7, 0.9f),
            "blueprint, technical drawing",
            "blueprint style, white lines on blue",
            "architectural blueprint with measurements"),
    STAINED_GLASS(
            new StainedGlass(),
            Palette.ALL,
            new JpegWriter(6, 0.9f),
            "stained glass window",
            "stained glass, leaded panes",
            "stained glass mosaic, backlit"),
    LINOCUT(
            new Linocut(),
            Palette.ALL,
            new JpegWriter(7, 0.88f),
            "linocut print",
            "two-color linocut, carved texture",
            "linocut block print"),
    POP_ART(
            new PopArt(),
            Palette.VIVID,
            new JpegWriter(6, 0.9f),
            "pop art duotone",
            "pop art screen print, duotone",
            "bold pop art poster, two-tone"),
    CHALK(
            new Chalk(),
            Palette.VIVID,
            new JpegWriter(5, 0.92f),
            "pastel chalk on black paper",
            "chalk drawing on a blackboard",
            "soft chalk pastel, rough texture"),
    PAPER_CUT(
            new PaperCut(),
            Palette.ALL,
            new JpegWriter(9, 0.9f),
            "layered paper cut-out",
            "paper cut art, layered paper, drop shadows",
            "papercraft, cut paper layers"),
    CROSS_STITCH(
            new CrossStitch(),
            Palette.ALL,
            new JpegWriter(4, 0.82f),
            "cross-stitch embroidery",
            "cross-stitch pattern, embroidered thread",
            "embroidery, cross-stitch on linen"),
    POINTILLISM(
            new Pointillism(),
            Palette.ALL,
            new JpegWriter(5, 0.9f),
            "pointillism",
            "pointillism painting, dots of paint",
            "pointillism, colorful dabs");

    private final Technique technique;
    private final Palette palette;
    private final JpegWriter writer;
    private final List<String> phrases;

    Style(Technique technique, Palette palette, JpegWriter writer, String... phrases) {
        this.technique = technique;
        this.palette = palette;
        this.writer = writer;
        this.phrases = List.of(phrases);
    }

    /** The ways a prompt says it. */
    public List<String> phrases() {
        return phrases;
    }

    /** The colours of subjects that can be recognised in it; none when it shows no colour of theirs. */
    public Set<Colour> colours() {
        return switch (palette) {
            case ALL -> EnumSet.allOf(Colour.class);
            case VIVID -> EnumSet.complementOf(EnumSet.of(Colour.NAVY, Colour.BROWN));
            case NONE -> EnumSet.noneOf(Colour.class);
        };
    }

    /** Paints the scene and returns a JPEG of {@link Scene#SIDE} pixels squared; the same scene gives the same bytes. */
    public byte[] render(Scene scene) {
        Surface surface = Surface.full();
        technique.paint(scene, surface);
        return writer.write(surface, scene.vignette(), scene.seed());
    }

    private enum Palette {
        ALL,
        VIVID,
        NONE
    }
}
