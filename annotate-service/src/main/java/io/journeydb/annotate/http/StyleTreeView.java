package io.journeydb.annotate.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.annotate.category.CountedStyles.Counted;
import io.journeydb.annotate.store.StyleCounts.Count;
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

    static StyleTreeView of(Counted counted) {
        return new StyleTreeView(
                counted.at(),
                counted.byId().values().stream()
                        .filter(each -> each.parent() == null)
                        .map(top -> node(top, children(counted, top.id())))
                        .toList());
    }

    private static List<Node> children(Counted counted, String parent) {
        return counted.byId().values().stream()
                .filter(each -> Objects.equals(each.parent(), parent))
                .map(child -> node(child, null))
                .toList();
    }

    private static Node node(Count count, List<Node> children) {
        return new Node(count.id(), count.name(), count.phrases(), count.prompts(), count.samples(), children);
    }
}
