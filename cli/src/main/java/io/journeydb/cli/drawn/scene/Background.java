package io.journeydb.cli.drawn.scene;

import java.util.List;
import java.util.Optional;

/** What is behind the subjects: the phrases for it, and its main colours from top to bottom. */
public enum Background {
    PLAIN(List.of("plain background", "simple plain background", "on a plain background"), 0xF4EBDA, 0xF4EBDA),
    BEACH(List.of("on a beach", "on a sandy beach", "beach background"), 0xBFE6F2, 0x69BBD2, 0xF1DDAF),
    NIGHT(List.of("under a starry night sky", "night sky with stars", "against the night sky"), 0x141C3D, 0x27345F),
    MEADOW(List.of("in a meadow", "in a green meadow", "meadow background"), 0xD3ECF4, 0xB2D68C, 0x93C36F),
    MOUNTAINS(List.of("in front of mountains", "snowy mountains in the background"), 0xE3EAF2, 0xA9B8CB, 0x8497B0),
    CITY(List.of("in front of a city skyline", "city skyline in the background"), 0xEBDDE6, 0xB4A7C2, 0x9488AB),
    DESERT(List.of("in the desert", "desert dunes in the background"), 0xFBEBD3, 0xE9C48E, 0xDDAE72),
    SUNSET(List.of("at sunset", "in front of a sunset"), 0xF7A873, 0xF9CF8F, 0x5B4A78),
    SNOW(List.of("in the snow", "in a snowy winter landscape"), 0xC9DBEA, 0xF2F7FB, 0xE2ECF5),
    UNDERWATER(List.of("underwater", "underwater scene"), 0x8FD8DA, 0x57B3C4, 0x2F86A3);

    private static final int CLEAR = 34;

    private final List<String> phrases;
    private final int[] colours;

    Background(List<String> phrases, int... colours) {
        this.phrases = phrases;
        this.colours = colours;
    }

    /** The ways a prompt says it. */
    public List<String> phrases() {
        return phrases;
    }

    /** Whether something of that colour, or of that kind, is told apart from this background by a person. */
    public boolean suits(Subject subject, Optional<Colour> colour) {
        int body = colour.map(Colour::rgb).orElse(Scene.COLOURLESS);
        for (int behind : colours) {
            if (Rgb.distance(behind, body) < CLEAR) {
                return false;
            }
        }
        return switch (subject) {
            case HOUSE, LIGHTHOUSE -> this != CITY;
            case MOON -> this != SUNSET;
            case FISH, TREE, MUSHROOM, CAT, BALLOON, ROCKET, BICYCLE, UMBRELLA, TEAPOT, OWL, BUTTERFLY, CAR, SAILBOAT ->
                true;
        };
    }

    int colour(int band) {
        return colours[band];
    }
}
