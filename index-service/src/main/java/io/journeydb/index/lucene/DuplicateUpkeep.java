package io.journeydb.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/**
 * Looks for near-duplicates anew when documents changed: at once in a small index, in a large one no more than a tenth of the
 * time. Updates are for one thread at a time; reading is for any.
 */
final class DuplicateUpkeep {

    /** Up to so many documents looking for groups takes no time that anybody would notice. */
    private static final int SMALL = 2_000;

    /** For one part of looking there are nine of rest. */
    private static final int REST = 9;

    private volatile DuplicateGroups groups = DuplicateGroups.NONE;
    /** Of the reader that was looked at: a reader itself would be kept from ending. */
    private Object searched;

    private long restUntilNanos = System.nanoTime();

    /** The groups as of the last look. */
    DuplicateGroups groups() {
        return groups;
    }

    /** Looks, if it is time. */
    synchronized void update(IndexReader reader) throws IOException {
        long now = System.nanoTime();
        Object key = reader.getReaderCacheHelper().getKey();
        if (key == searched || reader.maxDoc() > SMALL && now < restUntilNanos) {
            return;
        }
        groups = DuplicateSearch.in(reader);
        searched = key;
        long end = System.nanoTime();
        restUntilNanos = end + REST * (end - now);
    }
}
