package io.journeydb.annotate.category;

import io.journeydb.annotate.store.StyleNode;
import java.util.List;

/** What came of an edit. */
public sealed interface EditOutcome {

    /**
     * It is done, or needs only to be stored.
     *
     * @param nodes every category that is another by it, the edited one first
     */
    record Changed(List<StyleNode> nodes) implements EditOutcome {

        public Changed {
            nodes = List.copyOf(nodes);
        }
    }

    /** There is no such category. */
    record Unknown() implements EditOutcome {}

    /**
     * Somebody changed the category since the person looked at it.
     *
     * @param edition what it is by now
     */
    record Stale(long edition) implements EditOutcome {}

    /**
     * The tree would be none of two levels any more, or something like it.
     *
     * @param reason a sentence for people
     */
    record Refused(String reason) implements EditOutcome {}
}
