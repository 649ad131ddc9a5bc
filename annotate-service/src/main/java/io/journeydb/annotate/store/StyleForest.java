package io.journeydb.annotate.store;

import java.util.List;

/**
 * The whole tree at one moment.
 *
 * @param edition grows with every change of the tree
 * @param nodes every category, those that are gone too, by id
 */
public record StyleForest(long edition, List<StyleNode> nodes) {

    public StyleForest {
        nodes = List.copyOf(nodes);
    }
}
