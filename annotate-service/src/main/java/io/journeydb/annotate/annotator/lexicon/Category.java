package io.journeydb.annotate.annotator.lexicon;

import java.util.List;

/**
 * A category of phrases.
 *
 * @param id as events carry it; never changes
 * @param name for people
 * @param parent id of the group that it belongs to
 * @param kind the segment of its phrases
 * @param question what is asked about it; empty when nothing is
 * @param use where its phrases count
 * @param concepts what it tells apart
 */
record Category(
        String id, String name, String parent, SegmentKind kind, String question, Use use, List<Concept> concepts) {

    Category {
        concepts = List.copyOf(concepts);
    }

    /** Whether its phrases name what can be asked for by itself; a color, a number or a deed is somebody's. */
    boolean isAskedFor() {
        return !question.isEmpty();
    }
}
