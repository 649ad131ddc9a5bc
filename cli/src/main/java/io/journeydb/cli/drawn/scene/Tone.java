package io.journeydb.cli.drawn.scene;

/** The part a shape's colour plays in a subject; resolved against the subject's colour. */
enum Tone {
    BODY,
    SHADE,
    LIGHT,
    CREAM,
    WOOD,
    DARK;

    int resolve(int body) {
        return switch (this) {
            case BODY -> body;
            case SHADE -> Rgb.scale(body, 0.7);
            case LIGHT -> Rgb.mix(body, 0xFFFFFF, 0.45);
            case CREAM -> 0xFFF3D9;
            case WOOD -> 0x8F6240;
            case DARK -> 0x2B2430;
        };
    }
}
