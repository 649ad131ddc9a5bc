package io.journeydb.annotate.category;

import io.journeydb.events.StyleCategory;
import java.util.Objects;

/** What a person wants of a category. */
public sealed interface StyleEdit {

    /**
     * Another name.
     *
     * @param name 1 to {@value StyleCategory#MAX_NAME_LENGTH} code points, none of them a control character
     */
    record Rename(String name) implements StyleEdit {

        public Rename {
            name = Objects.requireNonNull(name, "name").strip();
            int length = name.codePointCount(0, name.length());
            if (length < 1
                    || length > StyleCategory.MAX_NAME_LENGTH
                    || name.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A name has 1 to " + StyleCategory.MAX_NAME_LENGTH
                        + " characters, none of them a control one.");
            }
        }
    }

    /**
     * Another place in the tree.
     *
     * @param parent id of the top category above it; null for the top
     */
    record Move(String parent) implements StyleEdit {}

    /**
     * To go, and leave phrases and children to another.
     *
     * @param into id of the other
     */
    record Merge(String into) implements StyleEdit {

        public Merge {
            Objects.requireNonNull(into, "into");
        }
    }
}
