package io.journeydb.cli.drawn.scene;

import java.util.List;

/** The mood of a scene: the words a prompt uses, the change of its palette and the fall of light to the corners. */
public enum Atmosphere {
    COZY(0.25, List.of("cozy", "cozy atmosphere", "warm and cozy")),
    SERENE(0, List.of("serene", "calm and serene", "serene mood")),
    DRAMATIC(0.62, List.of("dramatic", "dramatic lighting", "dramatic mood")),
    PLAYFUL(0, List.of("playful", "playful mood", "fun and playful")),
    GLOOMY(0.42, List.of("gloomy", "gloomy atmosphere", "moody and gloomy")),
    DREAMY(0.1, List.of("dreamy", "dreamy atmosphere", "soft dreamy light"));

    private final double vignette;
    private final List<String> phrases;

    Atmosphere(double vignette, List<String> phrases) {
        this.vignette = vignette;
        this.phrases = phrases;
    }

    /** The ways a prompt says it; each contains the mood's name in lower case. */
    public List<String> phrases() {
        return phrases;
    }

    /** How much of the light is lost in the corners, 0 to 1. */
    public double vignette() {
        return vignette;
    }

    /** The colour in this mood; {@code strength} 1 for scenery, less for the subjects, whose colour must stay. */
    int grade(int rgb, double strength) {
        int graded =
                switch (this) {
                    case COZY -> Rgb.of(Rgb.red(rgb) * 1.06, Rgb.green(rgb) * 0.96, Rgb.blue(rgb) * 0.74);
                    case SERENE -> Rgb.mix(Rgb.saturate(rgb, 0.75), 0xE6F0F6, 0.3);
                    case DRAMATIC -> Rgb.scale(Rgb.saturate(rgb, 1.2), 0.8);
                    case PLAYFUL -> Rgb.scale(Rgb.saturate(rgb, 1.55), 1.05);
                    case GLOOMY -> Rgb.scale(Rgb.saturate(rgb, 0.4), 0.62);
                    case DREAMY -> Rgb.mix(rgb, 0xF3D4F0, 0.34);
                };
        return Rgb.mix(rgb, graded, strength);
    }
}
