package io.journeydb.annotate.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.annotate.category.CountedStyles.Tree;
import io.journeydb.annotate.store.StyleCounts.Living;
import io.journeydb.annotate.store.StyleCounts.Numbers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tree of style categories in numbers.
 *
 * @param countedAt when the numbers were exact
 * @param categories of the first level, in the order of their names
 */
@Schema(name = "StyleTree")
public record StyleTreeView(Instant countedAt, List<Node> categories) {

    /**
     * A category.
     *
     * @param id as {@code annotation.styleCategories} of samples carries it
     * @param name for people
     * @param phrases of its own
     * @param prompts whose annotation in force has a phrase of it or of a category below it, each once
     * @param samples of those prompts
     * @param children the categories below it; absent below the first level
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StyleTreeNode")
    public record Node(String id, String name, long phrases, long prompts, long samples, List<Node> children) {}

    /** The same tree and numbers, whenever they were counted. */
    StyleTreeView timeless() {
        return new StyleTreeView(Instant.EPOCH, categories);
    }

    static StyleTreeView of(Tree tree) {
        return new StyleTreeView(
                tree.countedAt(),
                tree.living().stream()
                        .filter(each -> each.parent() == null)
                        .map(top -> node(tree, top, children(tree, top.id())))
                        .toList());
    }

    private static List<Node> children(Tree tree, String parent) {
        return tree.living().stream()
                .filter(each -> Objects.equals(each.parent(), parent))
                .map(child -> node(tree, child, null))
                .toList();
    }

    private static Node node(Tree tree, Living category, List<Node> children) {
        Numbers numbers = tree.of(category);
        return new Node(
                category.id(), category.name(), category.phrases(), numbers.prompts(), numbers.samples(), children);
    }
}
