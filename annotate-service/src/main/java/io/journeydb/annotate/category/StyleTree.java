package io.journeydb.annotate.category;

import io.journeydb.annotate.store.StyleNode;
import io.journeydb.events.StyleCategory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the tree: two levels; a category that is gone stays gone, and what it was merged into lives, so that there are
 * no chains and no cycles; {@code other} stays where it is. For one edit, by one thread.
 */
final class StyleTree {

    private final Map<String, StyleNode> nodes = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    StyleTree(Collection<StyleNode> nodes) {
        nodes.forEach(node -> this.nodes.put(node.id(), node));
    }

    /**
     * Applies edits to one category, in their order, all or none.
     *
     * @param edition of the category that the person saw
     */
    EditOutcome apply(String id, long edition, List<StyleEdit> edits) {
        StyleNode node = nodes.get(id);
        if (node == null) {
            return new EditOutcome.Unknown();
        }
        if (node.edition() != edition) {
            return new EditOutcome.Stale(node.edition());
        }
        changed.add(id);
        for (StyleEdit edit : edits) {
            Optional<String> refusal = apply(nodes.get(id), edit);
            if (refusal.isPresent()) {
                return new EditOutcome.Refused(refusal.get());
            }
        }
        return new EditOutcome.Changed(changed.stream().map(nodes::get).toList());
    }

    private Optional<String> apply(StyleNode node, StyleEdit edit) {
        if (!node.lives()) {
            return Optional.of("The category was merged into " + node.mergedInto() + ".");
        }
        return switch (edit) {
            case StyleEdit.Rename(String name) -> {
                change(node.named(name));
                yield Optional.empty();
            }
            case StyleEdit.Move(String parent) -> move(node, parent);
            case StyleEdit.Merge(String into) -> merge(node, into);
        };
    }

    private Optional<String> move(StyleNode node, String parent) {
        if (parent != null) {
            Optional<String> refusal = refuseBelow(node, parent);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        change(node.below(parent));
        return Optional.empty();
    }

    private Optional<String> refuseBelow(StyleNode node, String parent) {
        StyleNode above = nodes.get(parent);
        if (node.id().equals(StyleCategory.OTHER)) {
            return Optional.of("The category other stays at the top.");
        }
        if (above == null || !above.lives()) {
            return Optional.of("There is no category " + shown(parent) + " to move it to.");
        }
        if (parent.equals(node.id()) || above.parent() != null) {
            return Optional.of("The tree has two levels: only another category of the first level is a parent.");
        }
        return children(node.id()).isEmpty()
                ? Optional.empty()
                : Optional.of("The tree has two levels: a category with others below it stays at the top.");
    }

    private Optional<String> merge(StyleNode node, String into) {
        StyleNode target = nodes.get(into);
        List<StyleNode> children = children(node.id());
        if (node.id().equals(StyleCategory.OTHER)) {
            return Optional.of("The category other can't be merged.");
        }
        if (target == null || !target.lives()) {
            return Optional.of("There is no category " + shown(into) + " to merge it into.");
        }
        if (into.equals(node.id())) {
            return Optional.of("A category can't be merged into itself.");
        }
        if (!children.isEmpty() && (target.parent() != null || into.equals(StyleCategory.OTHER))) {
            return Optional.of("Categories below it would have to go below " + into + ", which takes none.");
        }
        change(node.mergedInto(into));
        changed.add(into);
        children.forEach(child -> change(child.below(into)));
        nodes.values().stream()
                .filter(gone -> node.id().equals(gone.mergedInto()))
                .toList()
                .forEach(gone -> change(gone.mergedInto(into)));
        return Optional.empty();
    }

    private List<StyleNode> children(String id) {
        return nodes.values().stream()
                .filter(node -> Objects.equals(node.parent(), id))
                .toList();
    }

    private void change(StyleNode node) {
        nodes.put(node.id(), node);
        changed.add(node.id());
    }

    /** What a stranger wrote, as far as it can be an id. */
    private static String shown(String id) {
        return StyleCategory.isId(id) ? id : "of that id";
    }
}
