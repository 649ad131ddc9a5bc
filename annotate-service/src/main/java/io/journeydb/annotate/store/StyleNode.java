package io.journeydb.annotate.store;

import java.util.Objects;

/**
 * A category in the tree, without its phrases.
 *
 * @param id never changes
 * @param name for people
 * @param parent id of the category above it; null if it is a top one
 * @param mergedInto id of the category that took its place; null while it lives
 * @param edition of the tree that changed it last
 */
public record StyleNode(String id, String name, String parent, String mergedInto, long edition) {

    public StyleNode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }

    /** Whether it still takes phrases. */
    public boolean lives() {
        return mergedInto == null;
    }

    /** With another name. */
    public StyleNode named(String other) {
        return new StyleNode(id, other, parent, mergedInto, edition);
    }

    /** Below another category, or at the top if that is null. */
    public StyleNode below(String other) {
        return new StyleNode(id, name, other, mergedInto, edition);
    }

    /** Gone, with another category in its place. */
    public StyleNode mergedInto(String other) {
        return new StyleNode(id, name, null, other, edition);
    }
}
