package io.journeydb.cli.drawn.scene;

import java.util.List;
import java.util.function.Supplier;

/** What a scene shows, with its word in the singular and the plural and the shapes that draw it. */
public enum Subject {
    SAILBOAT("sailboat", "sailboats", Vehicles::sailboat),
    HOUSE("house", "houses", Things::house),
    CAT("cat", "cats", Animals::cat),
    BALLOON("hot air balloon", "hot air balloons", Vehicles::balloon),
    TREE("tree", "trees", Things::tree),
    FISH("fish", "fish", Animals::fish),
    ROCKET("rocket", "rockets", Vehicles::rocket),
    MUSHROOM("mushroom", "mushrooms", Things::mushroom),
    LIGHTHOUSE("lighthouse", "lighthouses", Things::lighthouse),
    BICYCLE("bicycle", "bicycles", Vehicles::bicycle),
    UMBRELLA("umbrella", "umbrellas", Things::umbrella),
    MOON("crescent moon", "crescent moons", Things::moon),
    TEAPOT("teapot", "teapots", Things::teapot),
    OWL("owl", "owls", Animals::owl),
    BUTTERFLY("butterfly", "butterflies", Animals::butterfly),
    CAR("car", "cars", Vehicles::car);

    private final String one;
    private final String many;
    private final Supplier<List<Part>> parts;

    Subject(String one, String many, Supplier<List<Part>> parts) {
        this.one = one;
        this.many = many;
        this.parts = parts;
    }

    /** The noun for the given count. */
    public String noun(int count) {
        return count == 1 ? one : many;
    }

    /** New shapes on every call, so that no picture shares geometry with another. */
    List<Part> parts() {
        return parts.get();
    }
}
